import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { boardPage } from './pages/board.ts'
import { jstPage } from './pages/jst.ts'
import { moveDialog } from './pages/move-dialog.ts'

const calendarOf = (page: Page) => ({
  previous: page.getByRole('button', { name: 'Poprzedni miesiąc' }),
  next: page.getByRole('button', { name: 'Następny miesiąc' }),
  day: (name: string) => page.getByRole('button', { name, exact: true }),
})

test('a day is typed with nothing over it; a click or Alt+↓ opens the calendar', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/tablica?day=2020-11-30'))
  const { day } = boardPage(page)
  const calendar = calendarOf(page)
  await day.focus()
  await day.fill('27.11.2020')
  await expect(page).toHaveURL(/day=2020-11-27/)
  await expect(calendar.previous).toBeHidden()

  await day.press('Alt+ArrowDown')
  await expect(calendar.day('27 listopada 2020')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(day).toHaveValue('20.11.2020')
  await expect(day).toBeFocused()
  await expect(calendar.previous).toBeHidden()
  await expect(page).toHaveURL(/day=2020-11-20/)

  await day.click()
  await calendar.previous.click()
  await expect(calendar.next).toBeVisible()
  await calendar.day('5 października 2020').click()
  await expect(day).toHaveValue('5.10.2020')
  await expect(calendar.previous).toBeHidden()
})

test('Esc closes the calendar first, and only then the dialogue', async ({ page, office }) => {
  // Gubin the town takes part in the sample, so it may withdraw.
  await page.goto(office.address('/jst/0802011'))
  await jstPage(page).withdraw.press('Enter')
  const { dialog, day } = moveDialog(page, 'Rezygnacja: Gubin')
  const calendar = calendarOf(page)
  await expect(dialog).toBeVisible()
  await expect(calendar.previous).toBeHidden()
  await day.click()
  await expect(calendar.previous).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(calendar.previous).toBeHidden()
  await expect(day).toBeFocused()

  await day.press('Alt+ArrowDown')
  await expect(calendar.previous).toBeVisible()
  await expect(day).not.toBeFocused()
  await page.keyboard.press('Escape')
  await expect(calendar.previous).toBeHidden()
  await expect(day).toBeFocused()
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('a bad day on the board is told on Enter, and stays until it is corrected or Esc', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/tablica?day=2020-11-30'))
  const { day, backToNow, figure } = boardPage(page)
  const signed = figure('JST w programie', 'Podpisane')
  await expect(signed).toHaveText('39')
  const sentence = page.getByText(/Daty „32.12.2020” nie ma w kalendarzu/)
  const left = async () => (await day.boundingBox())?.x
  // A word beside the field takes another width once its letters have come.
  await page.evaluate(() => document.fonts.ready)
  const place = await left()
  await day.fill('32.12.2020')
  await expect(sentence).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(sentence).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(day).not.toBeFocused()
  await expect(day).toHaveValue('32.12.2020')
  await expect(sentence).toBeVisible()
  expect(await left()).toBe(place)
  await expect(signed).toHaveText('39')

  await day.focus()
  await page.keyboard.press('Escape')
  await expect(day).toHaveValue('30.11.2020')
  await expect(day).toBeFocused()
  await expect(sentence).toBeHidden()

  await day.fill('32.12.2020')
  await page.keyboard.press('Enter')
  await expect(sentence).toBeVisible()
  await day.fill('31.12.2020')
  await expect(sentence).toBeHidden()
  await expect(signed).toHaveText('43')
  await day.fill('32.12.2020')
  await page.keyboard.press('Tab')
  await backToNow.press('Enter')
  await expect(day).toHaveValue('31.12.2021')
  await expect(sentence).toBeHidden()
})

test('a day that does not exist is told and nothing is saved', async ({ page, office }) => {
  await page.goto(office.address('/jst/0802011'))
  await jstPage(page).withdraw.press('Enter')
  const { dialog, day, reason } = moveDialog(page, 'Rezygnacja: Gubin')
  await reason.fill('Próba')
  for (const [text, sentence] of [
    ['31.02.2020', /Daty „31.02.2020” nie ma w kalendarzu/],
    ['1.01.2090', /za późno/],
    ['abc', /nie da się odczytać jako daty/],
  ] as const) {
    await day.fill(text)
    await day.press('Enter')
    await expect(dialog.getByText(sentence)).toBeVisible()
    await expect(day).toHaveValue(text)
    await expect(dialog).toBeVisible()
  }
  await page.goto(office.address('/jst/0802011'))
  await expect(jstPage(page).withdraw).toBeVisible()
})
