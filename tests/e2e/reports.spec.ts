import { expect, test } from './fixtures.ts'
import { papersPage } from './pages/papers.ts'
import { reportsPage } from './pages/reports.ts'

test('the board’s report of a month is made by keyboard and stands in the register', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/pisma'))
  const { dialog, forWhom, monthly, months, issueMonthly, savedBy } = reportsPage(page)
  await monthly.press('Enter')
  await expect(months).toBeFocused()
  // The sample office stands on the last day of December, which is over.
  await expect(months).toHaveValue('2021-12')
  await months.press('ArrowDown')
  await expect(months).toHaveValue('2021-11')

  await expect(forWhom).toHaveValue('Zarząd Województwa')
  const { name, start, number } = await savedBy(() => issueMonthly.press('Enter'))
  expect(name).toMatch(/^Raport miesięczny listopad 2021 \d+-\d{4}\.pdf$/)
  expect(start).toBe('%PDF-')
  await expect(dialog).toBeHidden()
  const row = papersPage(page).row(number)
  await expect(row).toContainText('Raport miesięczny: listopad 2021')
  await expect(row).toContainText('30.11.2021')
})

test('a JST’s card is issued from its page', async ({ page, office }) => {
  await page.goto(office.address('/jst/0801022'))
  const { card, issued, savedBy } = reportsPage(page)
  const { name, start, number } = await savedBy(() => card.press('Enter'))
  expect(name).toMatch(/^Karta JST .*\.pdf$/)
  expect(start).toBe('%PDF-')
  await expect(issued(number)).toBeVisible()
})

test('papers of other screens are given out from there, for whom the person says', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/budzet'))
  const { savedBy } = reportsPage(page)
  const papers = papersPage(page)
  await papers.issue('Realizacja budżetu').press('Enter')
  await expect(papers.forWhom).toBeFocused()
  await expect(papers.forWhom).toHaveValue('Zarząd Województwa')
  await papers.forWhom.fill('Skarbnik Województwa')
  const { name, start, number } = await savedBy(() => papers.forWhom.press('Enter'))
  expect(name).toMatch(/^Realizacja budżetu 2021-12-31 .*\.pdf$/)
  expect(start).toBe('%PDF-')
  await expect(papers.dialog).toHaveCount(0)
  await expect(papers.issue('Realizacja budżetu')).toBeFocused()
  await papers.given(number).press('Enter')
  await expect(papers.row(number)).toContainText('Skarbnik Województwa')

  await page.goBack()
  await papers.issue('Realizacja budżetu').press('Enter')
  await expect(papers.forWhom).toHaveValue('Skarbnik Województwa')

  await page.goto(office.address('/wdrozenia/certyfikaty'))
  await papers.issueMany.press('Enter')
  await expect(papers.make).toBeFocused()
  await expect(papers.make).toHaveText('Wystaw 21 pism')
  await papers.none.press('Enter')
  await expect(papers.none).toBeFocused()
  await papers.which.fill('Bledzew')
  await papers.which.press('Enter')
  await papers.make.press('Enter')
  await expect(papers.made).toContainText('Wystawiono 1 pismo.')
  await expect(papers.done).toBeFocused()
  await page.keyboard.press('Escape')
  await papers.issueMany.press('Enter')
  await expect(papers.make).toHaveText('Wystaw 20 pism')
  await page.goto(office.address('/pisma?kind=implementationCertificate'))
  await expect(papers.rows).toHaveCount(1)
  await expect(papers.rows).toContainText('Gmina Bledzew')
})
