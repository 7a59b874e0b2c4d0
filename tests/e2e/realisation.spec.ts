import { readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import { quarterDocuments, withDocuments } from './claim-office.ts'
import { expect, test } from './fixtures.ts'
import { documentsPage } from './pages/documents.ts'
import { officeWindow } from './pages/office-window.ts'
import { contractsPage, realisationPage } from './pages/realisation.ts'

test.use({ store: 'real' })

test('a new office knows its totals and the next step', async ({ page, office }) => {
  await page.goto(office.address('/budzet'))
  const realisation = realisationPage(page)
  await expect(realisation.headline).toContainText('Zostało 1 074 741,60 zł z 1 074 741,60 zł')
  await expect(realisation.row('Jeszcze nie rozpisane na pozycje')).toContainText('895 618,00')
  await expect(realisation.row(/^Koszty pośrednie 20%/)).toContainText('179 123,60')
  await expect(realisation.row(/^Razem/)).toContainText('1 074 741,60')
  await realisation.nextStep.press('Enter')
  await expect(officeWindow(page).title).toHaveText('Budżet i wersje')
})

test('every figure opens its documents, which add up to it', async ({ office }) => {
  const page = await withDocuments(office, quarterDocuments)
  await page.goto(office.address('/budzet?order=budget'))
  const realisation = realisationPage(page)
  await realisation.openTask('2. Szkolenia')
  const trainers = realisation.figure('Dokumenty', 'Trenerzy')
  await expect(trainers).toHaveText('5 333,33')
  await trainers.press('Enter')
  await expect(officeWindow(page).title).toHaveText('Dokumenty')
  await expect(page).toHaveURL(/line=/)
  await expect(page.getByText('5 333,33 zł').first()).toBeVisible()
  await page.goBack()

  // On a past day it stands as it stood.
  await page.goto(office.address('/budzet?order=budget&day=2019-11-30'))
  await realisation.openTask('2. Szkolenia')
  await expect(realisation.figure('Zapłacone', 'Trenerzy')).toHaveText('3 333,33')

  await realisation.groupBy.selectOption({ label: 'źródła' })
  await expect(realisation.row(/^Wkład własny/)).toContainText('107 474,16')
  await expect(page).toHaveURL(/group=source/)
  await expect(realisation.course).toContainText('zapłacicie')
})

test('a computed figure says how, and its parts lead on to records', async ({ office }) => {
  const page = await withDocuments(office, quarterDocuments)
  await page.goto(office.address('/budzet?order=budget'))
  const realisation = realisationPage(page)
  // 16 944,49 direct; 20 % of it is 3 388,898, rounded down.
  await realisation.figure('Dokumenty', 'Razem').press('Enter')
  const total = realisation.proof('Dokumenty', 'Razem')
  await expect(total).toContainText('20 333,38 zł')
  await total.getByRole('link', { name: /^Koszty pośrednie 20%: 3 388,89/ }).press('Enter')
  const indirect = realisation.proof('Dokumenty', 'Koszty pośrednie 20%')
  await expect(indirect).toContainText('Koszty bezpośrednie × 20% ryczałtu')
  await indirect.getByRole('link', { name: /^Koszty bezpośrednie: 16 944,49/ }).press('Enter')
  await expect(officeWindow(page).title).toHaveText('Dokumenty')
  await expect(documentsPage(page).sum('Kwota części')).toHaveText('16 944,49 zł')
  await page.goBack()
  await expect(indirect).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(indirect).toBeHidden()
  await expect(page).not.toHaveURL(/figure=/)

  // What is left is told by its three parts; the budget's is marked in the version in force.
  await realisation.openTask('2. Szkolenia')
  await realisation.figure('Zostało', 'Trenerzy').press('Enter')
  const left = realisation.proof('Zostało', 'Trenerzy')
  await expect(left).toContainText('-5 333,33')
  await left.getByRole('link', { name: /^Budżet: / }).press('Enter')
  await expect(officeWindow(page).title).toHaveText('Budżet i wersje')
  await expect(page.getByRole('status').getByText(/^Zaznaczono/)).toContainText(
    '1 pozycję, razem 400 000,00 zł',
  )
  const marked = page.getByRole('row', { name: /^Trenerzy/ })
  await expect(marked).toBeInViewport()

  await page.goto(office.address('/budzet?group=source'))
  await realisation.figure('Zapłacone', 'Wkład własny').press('Enter')
  await expect(realisation.proof('Zapłacone', 'Wkład własny')).toContainText(
    'Razem × 10% wkładu własnego',
  )
})

test('the workbook and the journal carry the same figures', async ({ office }) => {
  const page = await withDocuments(office, quarterDocuments)
  await page.goto(office.address('/budzet'))
  const realisation = realisationPage(page)
  const workbook = await office.download(() => realisation.workbook.press('Enter'))
  // The button gave way to the progress; whoever pressed it goes on from it.
  await expect(realisation.workbook).toBeFocused()
  expect(workbook.name).toMatch(/^realizacja-\d{4}-\d{2}-\d{2}\.xlsx$/)
  const book = read(readFileSync(workbook.path))
  expect(book.SheetNames).toEqual(['Realizacja', 'Dokumenty', 'Umowy', 'Wnioski'])
  const rows = utils.sheet_to_json<(string | number)[]>(book.Sheets.Realizacja ?? {}, { header: 1 })
  const total = rows.find((row) => row[1] === 'Razem')
  await expect(realisation.row(/^Razem/)).toContainText('1 074 741,60')
  expect(total?.slice(3, 5)).toEqual([1_074_741.6, 0])
  const journal = await office.download(() => realisation.journal.press('Enter'))
  expect(readFileSync(journal.path, 'utf8')).toContain('2019-10-10 * (FV/1/2019)')
})

test('a contract is written, used and closed by keyboard', async ({ office }) => {
  const page = await withDocuments(office, () => [])
  await page.goto(office.address('/budzet/umowy'))
  const contracts = contractsPage(page)
  const { dialog } = contracts
  await contracts.add.press('Enter')
  await expect(dialog.number).toBeFocused()
  await dialog.number.fill('U/1/2020')
  await dialog.contractor.fill('Szkolenia Zachód sp. z o.o.')
  await dialog.nip.fill('526-587-76-35')
  await dialog.signedOn.fill('3.02.2020')
  await dialog.signedOn.press('Tab')
  await dialog.subject.fill('Szkolenia kadry kierowniczej')
  await dialog.line(1).fill('tren')
  await dialog.line(1).press('Enter')
  await dialog.amount(1).press('Enter')
  await expect(dialog.root.getByText('Wpisz kwotę')).toBeVisible()
  await dialog.amount(1).fill('40 000,50')
  await expect(dialog.leftAfter).toHaveText('Na tej pozycji zostanie 359 999,50 zł')
  await dialog.amount(1).press('Enter')
  await expect(contracts.row('U/1/2020')).toContainText('40 000,50 zł')
  await expect(contracts.row('U/1/2020')).toContainText('otwarta')

  const realisation = realisationPage(page)
  await page.goto(office.address('/budzet'))
  await expect(realisation.headline).toContainText('w otwartych umowach czeka 48 000,60 zł')
  await page.goto(office.address('/budzet/umowy'))
  await contracts.close('U/1/2020').press('Enter')
  await dialog.reason.fill('Wykonawca zrezygnował')
  await dialog.confirm.press('Enter')
  await expect(contracts.row('U/1/2020')).toContainText('zamknięta')
  await contracts.documents('U/1/2020').press('Enter')
  await expect(page).toHaveURL(/contract=/)
})

test.describe('the sample office', () => {
  test.use({ store: 'demo' })

  test('the whole matrix is in a window of 1280 pixels, in both languages', async ({
    page,
    office,
  }) => {
    await page.goto(office.address('/budzet'))
    const realisation = realisationPage(page)
    await expect(realisation.table).toBeVisible()
    const hiddenWidth = () =>
      realisation.table.evaluate((table) => {
        const box = table.closest('[class*="box"]')
        return box === null ? Number.NaN : box.scrollWidth - box.clientWidth
      })
    expect(await hiddenWidth()).toBe(0)
    await page.getByRole('button', { name: 'Switch to English' }).press('Enter')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('table', { name: 'Tasks and cost lines, in PLN' })).toBeVisible()
    const box = page.getByRole('table', { name: 'Tasks and cost lines, in PLN' })
    const right = await box.evaluate((table) => table.getBoundingClientRect().right)
    expect(right).toBeLessThanOrEqual(1280)
  })

  test('the matrix is one stop of Tab, and the arrows go from figure to figure', async ({
    page,
    office,
  }) => {
    await page.goto(office.address('/budzet?order=budget'))
    const { table, figure, openTask, course } = realisationPage(page)
    await expect(table).toBeVisible()
    const stops = () =>
      table.locator('a, button').evaluateAll((all) => all.filter(({ tabIndex }) => tabIndex === 0))
    expect(await stops()).toHaveLength(1)
    const figures = table
      .getByRole('row', { name: /Analiza potencjału/ })
      .first()
      .getByRole('link')
    await figures.first().focus()
    await page.keyboard.press('ArrowRight')
    await expect(figures.nth(1)).toBeFocused()
    await page.keyboard.press('Home')
    await expect(table.getByRole('button', { name: /Analiza potencjału/ })).toBeFocused()
    expect(await stops()).toHaveLength(1)
    await openTask('2. Rekrutacja i szkolenia')
    expect(await stops()).toHaveLength(1)
    await figure('Dokumenty', '1. Analiza potencjału i raporty otwarcia').focus()
    await page.keyboard.press('ArrowDown')
    await expect(table.getByRole('link', { name: /^Dokumenty, / }).nth(1)).toBeFocused()
    // The course comes after the matrix; before it there is nothing that Tab could go on to.
    const after = course.getByRole('button', { name: /^Zapisz wykres/ })
    await expect(after).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(after).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await expect(table.getByRole('link', { name: /^Dokumenty, / }).nth(1)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/dokumenty\?/)
  })

  test('what was claimed and settled opens a list that says the same', async ({ page, office }) => {
    await page.goto(office.address('/budzet?order=budget&day=2020-11-30'))
    const realisation = realisationPage(page)
    const { sum } = documentsPage(page)
    for (const column of ['We wnioskach', 'Rozliczone']) {
      const figure = realisation.figure(column, '2. Rekrutacja i szkolenia')
      const amount = (await figure.textContent()) ?? ''
      expect(amount).toMatch(/^[1-9]/)
      await figure.press('Enter')
      await expect(sum(column)).toContainText(amount)
      await page.goBack()
      await expect(realisation.table).toBeVisible()
    }
  })
})
