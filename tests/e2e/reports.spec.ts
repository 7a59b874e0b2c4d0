import { expect, test } from './fixtures.ts'
import { papersPage } from './pages/papers.ts'
import { reportsPage } from './pages/reports.ts'

test('the board’s report of a month is made by keyboard and stands in the register', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/pisma'))
  const { dialog, monthly, months, issueMonthly, savedBy } = reportsPage(page)
  await monthly.press('Enter')
  await expect(months).toBeFocused()
  // The sample office stands on the last day of December, which is over.
  await expect(months).toHaveValue('2021-12')
  await months.press('ArrowDown')
  await expect(months).toHaveValue('2021-11')

  const { name, start, number } = await savedBy(() => issueMonthly.press('Enter'))
  expect(name).toMatch(/^Raport miesięczny- listopad 2021 \d+-\d{4}\.pdf$/)
  expect(start).toBe('%PDF-')
  await expect(dialog).toBeHidden()
  const row = papersPage(page).row(number)
  await expect(row).toContainText('Raport miesięczny: listopad 2021')
  await expect(row).toContainText('30.11.2021')
})

test('a JST’s card and the budget’s realisation are issued from their own screens', async ({
  page,
  office,
}) => {
  const { issue, issued, savedBy } = reportsPage(page)
  for (const [address, button, file] of [
    ['/jst/0801022', 'Karta JST PDF', /^Karta JST- .*\.pdf$/],
    ['/budzet', 'Wystaw PDF', /^Realizacja budżetu 2021-12-31 .*\.pdf$/],
  ] as const) {
    await page.goto(office.address(address))
    const { name, start, number } = await savedBy(() => issue(button).press('Enter'))
    expect(name).toMatch(file)
    expect(start).toBe('%PDF-')
    await expect(issued(number)).toBeVisible()
  }
})
