import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { deskBox } from './pages/desk-box.ts'
import { officeWindow } from './pages/office-window.ts'

test('the box of the desk finds while typing and opens the answer card by keyboard', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/kontakt'))
  const { field, found, chosen } = deskBox(page)
  await expect(field).toBeFocused()
  await page.keyboard.type('gmina gub')
  await expect(chosen).toContainText('gmina wiejska')
  await page.keyboard.press('ArrowDown')
  await expect(chosen).toContainText('gmina miejska')
  await expectAccessible(page, 'the box with what it found')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/kontakt\?jst=%220802052%22|\/kontakt\?jst=0802052/)
  await expect(found).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(field).toBeFocused()

  await page.keyboard.type('+48 68 456-54-87')
  await expect(chosen).toContainText('Daniel Chalecki')
  await field.fill('slubcie')
  await expect(chosen).toContainText('Słubice')
  await field.fill('nie ma takiej')
  await expect(deskBox(page).said('Nic nie pasuje do „nie ma takiej”')).toBeVisible()
})

test('the answer card of the chosen line is asked for before Enter', async ({
  page,
  office,
  shell,
}) => {
  test.skip(shell !== 'browser', 'Only what goes over a socket can be heard from outside')
  const asked = page
    .waitForEvent('websocket')
    .then((socket) =>
      socket.waitForEvent('framesent', ({ payload }) => String(payload).includes('/desk/card')),
    )
  await page.goto(office.address('/kontakt'))
  await expect(deskBox(page).field).toBeFocused()
  await page.keyboard.type('rzepin')
  expect(String((await asked).payload)).toContain('0805043')
})

test('Ctrl+K finds whose a number is and opens it', async ({ page }) => {
  const window = officeWindow(page)
  await expect(window.title).toBeVisible()
  await window.searchAndOpen('5487', 'Daniel Chalecki')
  await expect(page).toHaveURL(/\/kontakt\/dyzury$/)
})
