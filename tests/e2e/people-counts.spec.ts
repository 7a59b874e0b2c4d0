import { readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { officeWindow } from './pages/office-window.ts'
import { peoplePage } from './pages/people.ts'
import { peopleCountsPage } from './pages/people-counts.ts'

const numberOf = async (figure: Locator) =>
  Number((await figure.textContent())?.replace(/\s/g, '') ?? Number.NaN)

/** Opens a figure by keyboard, sees so many people as it says, and comes back. */
async function opensAsMany(page: Page, figure: Locator) {
  const count = await numberOf(figure)
  expect(count).toBeGreaterThan(0)
  await figure.press('Enter')
  await expect(officeWindow(page).title).toHaveText('Osoby')
  await expect(page.getByRole('status').filter({ hasText: `Widać ${count} z ` })).toBeVisible()
  await page.goBack()
  await expect(peopleCountsPage(page).people).toBeVisible()
}

test('every number of people opens exactly these people, on the same day', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/osoby/zestawienie?day=2020-11-20'))
  const counts = peopleCountsPage(page)
  await opensAsMany(page, counts.peopleFigure('pracownicy', 'wskazane'))
  await opensAsMany(page, counts.peopleFigure('Razem', 'odeszły'))
  await opensAsMany(page, counts.needFigure('kadra kierownicza', 'z wymaganą liczbą godzin'))
  await opensAsMany(page, counts.missing('Numer domu'))
  await counts.groupBy.selectOption({ label: 'Wiersze: miesiące' })
  await expect(page).toHaveURL(/group=month/)
  await opensAsMany(page, counts.peopleFigure('wrzesień 2020', 'liczą się'))
  await opensAsMany(page, counts.peopleFigure('jeszcze bez obecności', 'wskazane'))
  await counts.groupBy.selectOption({ label: 'Wiersze: płeć' })
  await opensAsMany(page, counts.peopleFigure('kobiety', 'liczą się'))

  // The list says what narrows it, and each condition can be taken off.
  await counts.peopleFigure('kobiety', 'liczą się').press('Enter')
  const off = page.getByRole('button', { name: 'Zdejmij filtr: kobiety' })
  const count = await peoplePage(page).names.count()
  await off.press('Enter')
  await expect(off).toHaveCount(0)
  await expect(page).not.toHaveURL(/sex=/)
  expect(await peoplePage(page).names.count()).toBeGreaterThan(count)
})

test('attendances are counted apart and listed with training, day and person', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/osoby/zestawienie?day=2020-11-20&group=month'))
  const counts = peopleCountsPage(page)
  const online = counts.attendanceFigure('listopad 2020', 'Zdalnie')
  const count = await numberOf(online)
  await online.press('Enter')
  await expect(counts.dialog.root).toHaveAccessibleName('Obecności: listopad 2020, zdalnie')
  await expect(counts.dialog.count).toContainText(String(count))
  await expect(counts.dialog.rows).toHaveCount(count)
  await expect(counts.dialog.rows.first()).toContainText('11.2020')
  await expectAccessible(page, 'attendances behind a figure', '[role="dialog"]')
  await page.keyboard.press('Escape')
  await expect(counts.dialog.root).toHaveCount(0)
  await expect(online).toBeFocused()
  await expect(page).not.toHaveURL(/open=/)

  // A longer list comes in parts; a row leads to the training.
  const all = counts.attendanceFigure('Razem', 'Obecności')
  const whole = await numberOf(all)
  await all.press('Enter')
  await expect(counts.dialog.rows).toHaveCount(200)
  await counts.dialog.root.getByRole('button', { name: /^Pokaż następne/ }).press('Enter')
  await expect(counts.dialog.rows).toHaveCount(whole)
  await counts.dialog.rows.first().getByRole('link').first().press('Enter')
  await expect(page).toHaveURL(/\/szkolenia\//)
})

test('the board says people against the need, and which JSTs lack whom', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/tablica?day=2020-11-20'))
  const counts = peopleCountsPage(page)
  await expect(counts.sentence).toContainText(
    /się \d+ \(potrzeba 43\), .* od 43 do 86\); .* \d+ JST \(potrzeba 43\)/,
  )
  const full = counts.sentence.getByRole('link', { name: /^JST z pełnym składem/ })
  const teams = await numberOf(full)
  await full.press('Enter')
  await expect(officeWindow(page).title).toHaveText('Zestawienie')
  await expect(counts.rows(counts.people)).toHaveCount(teams)
  await expect(counts.rows(counts.people).first()).toContainText('pełny')
  await expectAccessible(page, 'counts of people')
  await counts.showAll.press('Enter')
  await expect(page).not.toHaveURL(/team=/)
  const lacking = counts.rows(counts.people).filter({ hasText: 'brak pracownika' })
  await expect(lacking).not.toHaveCount(0)

  // The formula of a figure is one Tab away.
  await counts.heading('Liczą się').focus()
  await expect(page.getByRole('tooltip')).toContainText('udział zaczyna się od pierwszej obecności')

  // Another day is asked for in the field; before anybody was named there is a next step.
  await counts.day.fill('1.10.2019')
  await counts.day.press('Enter')
  await expect(page.getByText('Nie ma jeszcze kogo liczyć')).toBeVisible()
})

test('the workbook keeps people and attendances on two sheets', async ({ page, office }) => {
  await page.goto(office.address('/osoby/zestawienie?day=2020-11-20'))
  const counts = peopleCountsPage(page)
  const people = await numberOf(counts.peopleFigure('Razem', 'liczą się'))
  const attendances = await numberOf(counts.attendanceFigure('Razem', 'Obecności'))
  const file = await office.download(() => counts.workbook.press('Enter'))
  expect(file.name).toBe('zestawienie-osob-2020-11-20.xlsx')
  const book = read(readFileSync(file.path))
  expect(book.SheetNames).toEqual(['Osoby', 'Obecności'])
  const whole = (name: string) =>
    utils
      .sheet_to_json<(string | number)[]>(book.Sheets[name] ?? {}, { header: 1 })
      .find(([split]) => split === 'Razem')
  expect(whole('Osoby')?.[5]).toBe(people)
  expect(whole('Obecności')?.[2]).toBe(attendances)
})
