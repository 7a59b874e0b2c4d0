import { expect, test } from './fixtures.ts'

test('a figure and a column of the chart open exactly as many conversations as they say', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/kontakt/liczby'))
  const whole = page.getByRole('button', { name: 'Cały program' })
  await whole.press('Enter')
  await expect(whole).toHaveAttribute('aria-pressed', 'true')
  const sums = page.getByLabel('Ile rozmów')

  const figure = page.getByRole('region', { name: 'Temat' }).getByRole('link').first()
  const [number = ''] = (await figure.textContent())?.match(/\d+/) ?? []
  expect(Number(number)).toBeGreaterThan(1)
  await figure.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rozmowy')
  await expect(sums.getByRole('link').first()).toHaveText(number)
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(Number(number) + 1)

  await page.goBack()
  const column = page.locator('a[title^="9:00"]')
  const [, calls = ''] = (await column.getAttribute('title'))?.split(': ') ?? []
  expect(Number(calls)).toBeGreaterThan(1)
  await column.click()
  await expect(page.getByText('Godzina: 9:00–10:00')).toBeVisible()
  await expect(sums.getByRole('link').first()).toHaveText(calls)
})
