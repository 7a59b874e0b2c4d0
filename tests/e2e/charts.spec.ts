import type { Locator, Page } from '@playwright/test'
import { lookAt } from './chart-look.ts'
import { type ChartScreen, chartScreens, type DrawnRows, type Framed } from './charts.ts'
import { expect, test } from './fixtures.ts'
import { chartsPage } from './pages/charts.ts'
import { indicatorsPage } from './pages/indicators.ts'
import { settled } from './settled.ts'

const softly = expect.configure({ soft: true })

/** Charts that have nothing to draw before the programme begins, and what they say. */
const nothing = {
  'Budżet w czasie': /^Niczego jeszcze nie zapłacono i nie ma planu/,
  Pakiety: 'Żadna JST nie ma jeszcze umowy wdrożeniowej, więc nie ma pakietów do pokazania.',
  'Tempo i potrzeba': 'Program jeszcze się nie zaczął, nie ma przebiegu do pokazania.',
  'Rozmowy, ostatnie tygodnie': 'W ostatnich tygodniach nie było rozmów.',
}

/** The rows of a table, cell by cell. */
const cellsOf = (table: Locator): Promise<string[][]> =>
  table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim())),
    )

const isFigure = (cell: string | undefined) => cell !== undefined && cell !== '' && cell !== '–'

async function lookAtFramed(page: Page, at: string, chart: Framed) {
  const { frame, behind, picture, save } = chartsPage(page).framed(chart.title)
  const what = `${chart.title}, ${at}`
  await expect(picture, what).toBeVisible()
  await expect(save, what).toBeVisible()
  await frame.scrollIntoViewIfNeeded()
  const { faults, marks, curves } = await picture.evaluate(lookAt, chart.forms)
  softly(faults, what).toEqual([])
  softly(curves + Object.keys(marks).length, `${what}: something is drawn`).toBeGreaterThan(0)

  const table = behind.locator('table').first()
  const rows = await cellsOf(table)
  softly(rows.length, `${what}: rows behind`).toBeGreaterThan(0)
  const unnamed = table.locator('tbody tr:not(:has(> th[scope=row]))')
  softly(await unnamed.count(), `${what}: rows without a name`).toBe(0)
  for (const [series, column] of Object.entries(chart.marks ?? {})) {
    const counted = rows.filter((row) => isFigure(row[column]) && row[column] !== '0')
    softly(marks[series] ?? 0, `${what}: marks of ${series}`).toBe(counted.length)
  }
  if (chart.markOfRow) {
    const drawn = Object.values(marks).reduce((sum, count) => sum + count, 0)
    softly(drawn, `${what}: marks`).toBe(rows.length)
  }
  if (chart.lines) {
    const columns = (rows[0] ?? []).slice(1).map((_, index) => rows.map((row) => row[index + 1]))
    const figures = columns.map((column) => column.filter(isFigure).length)
    softly(curves, `${what}: lines`).toBe(figures.filter((count) => count > 1).length)
    for (const [series, count] of Object.entries(marks))
      softly(figures, `${what}: marks of ${series}`).toContain(count)
  }
  // What is hidden from screen readers holds nothing that the Tab key would stop at.
  const stop = 'a:not([tabindex="-1"]), button, input, [tabindex="0"]'
  const hidden = picture.locator(`[aria-hidden=true] :is(${stop})`)
  softly(await hidden.count(), `${what}: stops in a hidden picture`).toBe(0)
}

async function lookAtTable(page: Page, at: string, table: DrawnRows) {
  const found = chartsPage(page).rows(table.name).first()
  const what = `${table.name}, ${at}`
  await expect(found, what).toBeVisible()
  const { faults, marks } = await found.evaluate(lookAt, [])
  softly(faults, what).toEqual([])
  const rows = (await cellsOf(found)).map((cells) => cells.join('\n'))
  for (const [series, words] of Object.entries(table.marks)) {
    const counted = rows.flatMap((row) => [...row.matchAll(new RegExp(words, `${words.flags}g`))])
    softly(marks[series] ?? 0, `${what}: marks of ${series}`).toBe(counted.length)
  }
}

async function lookAtScreen(page: Page, { address, charts = [], tables = [] }: ChartScreen) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    for (const chart of charts) await lookAtFramed(page, `${address}, ${colorScheme}`, chart)
    for (const table of tables) await lookAtTable(page, `${address}, ${colorScheme}`, table)
  }
}

for (const screen of chartScreens) {
  const { address, record } = screen
  const where = record === undefined ? address : `${address}, ${record}`
  test(`every chart of ${where} is seen, in the light and in the dark`, async ({
    page,
    office,
  }) => {
    await page.goto(office.address(address))
    if (record !== undefined) await indicatorsPage(page).indicator(record).press('Enter')
    await settled(page)
    await lookAtScreen(page, screen)
  })
}

test('a chart of lines is walked by keyboard, and Enter opens what stands there', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/tablica?day=2021-03-31'))
  const { picture, save, points } = chartsPage(page).framed('Przebieg')
  const says = (words: RegExp) => expect(points).toHaveAttribute('aria-valuetext', words)
  const { keyboard } = page
  await save.focus()
  await keyboard.press('Tab')
  await expect(points).toBeFocused()
  await says(/^31\.03\.2021\. Umowy wsparcia: 46\. .*Enter otwiera: Umowy wsparcia\./)
  const seen = picture.getByText('Umowy wsparcia: 46')
  await expect(seen).toBeVisible()

  await keyboard.press('Home')
  await says(/^30\.09\.2019\. Umowy wsparcia: 0\. (?!.*Enter)/)
  await keyboard.press('ArrowRight')
  await says(/^31\.10\.2019\./)
  await keyboard.press('End')
  await keyboard.press('Escape')
  await expect(seen).toBeHidden()
  await keyboard.press('ArrowDown')
  await expect(seen).toBeVisible()
  await says(/^31\.03\.2021\. .*Enter otwiera: Umowy wdrożeniowe\./)
  await keyboard.press('Enter')
  await expect(page).toHaveURL(/jst\?.*implementations/)
  await page.goBack()

  await save.focus()
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await expect(points).not.toBeFocused()
  await expect(seen).toBeHidden()
})

test('the marks of bars are one stop of Tab, and each opens its records', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/'))
  const { save, marks } = chartsPage(page).framed('Pakiety')
  await expect(marks.first()).toBeVisible()
  await save.focus()
  await page.keyboard.press('Tab')
  await expect(marks.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(marks.first()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(marks.nth(1)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(marks.nth(1)).not.toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(marks.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/pakiet\?/)
})

test('a chart of nothing says so, and offers no picture of it', async ({ page, office }) => {
  await page.goto(office.address('/?day=2019-08-31'))
  for (const [title, sentence] of Object.entries(nothing)) {
    const { frame, behind, save } = chartsPage(page).framed(title)
    await expect(frame.getByText(sentence)).toBeVisible()
    await expect(behind).toHaveCount(0)
    await expect(save).toHaveCount(0)
  }
  await page.goto(office.address('/kontakt/liczby?from=2019-09-01&to=2019-09-10'))
  await expect(page.getByText('W tym okresie nie było rozmów')).toBeVisible()
})
