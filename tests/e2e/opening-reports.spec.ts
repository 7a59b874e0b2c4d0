import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { officeWindow } from './pages/office-window.ts'
import { reportsPage, visitsPage } from './pages/opening-reports.ts'

const report = {
  name: 'Raport otwarcia.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7 raport otwarcia'),
}

/** Ticks a box by keyboard. */
async function tick(box: Locator) {
  await box.focus()
  await box.press('Space')
  await expect(box).toBeChecked()
}

test('reports are ordered together, received with a file and accepted, by keyboard', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/szkolenia/raporty'))
  const list = reportsPage(page)
  // What is late stands first, and says for how long.
  await expect(list.rows).toHaveCount(47)
  await expect(page.getByText(/^spóźniony \d+ dni$/)).toHaveCount(1)
  const late = page.getByRole('row').filter({ hasText: 'spóźniony' }).getByRole('rowheader')
  await expect(list.rows.first()).toHaveText((await late.textContent()) ?? '')

  // Those that nobody ordered, all of them, from one contractor.
  await list.count('nie zamówiono').press('Enter')
  await expect(page).toHaveURL(/state=notOrdered/)
  await expect(list.rows).toHaveCount(2)
  const [first = '', second = ''] = await list.rows.getByRole('button').allInnerTexts()
  await tick(list.mark(first))
  await page.keyboard.press('ArrowDown')
  await expect(list.mark(second)).toBeFocused()
  await page.keyboard.press('Space')
  await list.order.press('Enter')
  await expect(list.contractor).toBeFocused()
  await page.keyboard.type('Halina Przykładowa-Testowa')
  await list.field('Zamówiony dnia').fill('1.12.2021')
  await list.field('Termin').fill('15.12.2021')
  await list.field('Termin').press('Enter')
  await expect(officeWindow(page).notice('Zamówiono 2 raporty.')).toBeVisible()
  await expect(list.dialog).toBeHidden()

  // They are past their due day by the office's own one, so they stand out as late.
  await page.goto(office.address('/szkolenia/raporty?state=late'))
  await expect(list.rows).toHaveCount(3)
  await expect(list.row(first)).toContainText('spóźniony 16 dni')
  await expect(list.row(first)).toContainText('Halina Przykładowa-Testowa')

  await list.open(first).press('Enter')
  await expect(list.field('Wpłynął dnia')).toBeFocused()
  await list.file.setInputFiles(report)
  await expect(list.chosen).toContainText('Raport otwarcia.pdf')
  await list.field('Wpłynął dnia').fill('20.12.2021')
  await list.field('Wpłynął dnia').press('Enter')
  await expect(list.dialog).toBeHidden()
  await expect(list.rows).toHaveCount(2)

  await page.goto(office.address('/szkolenia/raporty?state=received'))
  await expect(list.rows).toHaveCount(2)
  await expect(list.row(first)).toContainText('5 dni po terminie')
  await tick(list.mark(first))
  await list.accept.press('Enter')
  await expect(list.field('Przyjęty dnia')).toBeFocused()
  await page.keyboard.type('22.12.2021')
  await page.keyboard.press('Enter')
  await expect(officeWindow(page).notice('Przyjęto 1 raport.')).toBeVisible()
  await expect(list.rows).toHaveCount(1)

  await page.goto(office.address('/szkolenia/raporty?state=accepted'))
  // Put in order of a column, the latest first.
  await list.column('Przyjęty').press('Enter')
  await list.column('Przyjęty').press('Enter')
  await expect(list.rows.first()).toContainText(first)
  await expect(page).toHaveURL(/sort=acceptedOn&desc=true/)
  await list.open(first).press('Enter')
  await expect(list.checksum).toBeVisible()
  const kept = await office.download(() => list.save(report.name).press('Enter'))
  expect(kept.name).toBe(report.name)
  expect(readFileSync(kept.path)).toEqual(report.buffer)
  await page.getByRole('link', { name: 'Otwórz kartę JST' }).press('Enter')
  await expect(page.getByText('przyjęty 22.12.2021')).toBeVisible()
})

test('an order that lacks a day or has it wrong is refused in a sentence, and kept', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/szkolenia/raporty?state=received'))
  const list = reportsPage(page)
  await list.rows.getByRole('button').first().press('Enter')
  await list.field('Przyjęty dnia').fill('1.12.2021')
  await list.field('Uwagi').fill('Bez zastrzeżeń')
  await list.field('Przyjęty dnia').press('Enter')
  await expect(list.dialog.getByRole('alert')).toContainText('jest przed dniem wpływu')
  await expect(list.field('Uwagi')).toHaveValue('Bez zastrzeżeń')
  await page.keyboard.press('Escape')
  await expect(list.dialog).toBeHidden()
  await list.rows.getByRole('button').first().press('Enter')
  await expect(list.field('Uwagi')).toHaveValue('Bez zastrzeżeń')
})

test('a study visit is entered with who went and the document of its cost', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/szkolenia/wizyty'))
  const visits = visitsPage(page)
  await expect(visits.visit('lubelskie, 23.09.2021 – 24.09.2021')).toContainText(
    'Pojechało 14 osób',
  )
  await visits.add.press('Enter')
  await expect(visits.person(/Modelow/).first()).toBeVisible()
  await expect(visits.field('Województwo lub region')).toBeFocused()
  await page.keyboard.type('pomorskie')
  await visits.field('Gospodarz').fill('Miasto Przykładowe')
  await visits.field('Od').fill('4.10.2021')
  await visits.field('Do').fill('5.10.2021')
  await visits.field('Cel wizyty').fill('Karty terenów')
  await visits.people.fill('modelow')
  const one = visits.person(/Modelow/).first()
  await tick(one)
  await visits.document.fill('EP/10/2021')
  await expect(visits.option(/EP\/10\/2021\/PT/)).toBeVisible()
  await visits.document.press('ArrowDown')
  await visits.document.press('Enter')
  await visits.field('Gospodarz').press('Enter')
  await expect(visits.dialog).toBeHidden()

  const visit = visits.visit('pomorskie, 4.10.2021 – 5.10.2021')
  await expect(visit).toContainText('Pojechała 1 osoba')
  await expect(visit).toContainText('sprawozdania jeszcze nie ma')
  await visit.getByRole('link', { name: /^EP\/10\/2021/ }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('EP/10/2021')
})

test('the reports, the visits and their dialogues keep to WCAG 2.1 AA', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/szkolenia/raporty?state=received'))
  const list = reportsPage(page)
  await expect(list.rows).toHaveCount(1)
  await expectAccessible(page, 'reports')
  await list.rows.getByRole('button').first().press('Enter')
  await expect(list.checksum).toBeVisible()
  await expectAccessible(page, 'a report')
  await page.goto(office.address('/szkolenia/wizyty'))
  const visits = visitsPage(page)
  await expect(visits.add).toBeVisible()
  await expectAccessible(page, 'visits')
  await visits.add.press('Enter')
  await expect(visits.person(/Modelow/).first()).toBeVisible()
  await expectAccessible(page, 'a new visit')
})
