import { expect, test } from './fixtures.ts'
import { officeWindow, type ScreenName } from './pages/office-window.ts'

const screens = {
  'Tablica limitów': '/',
  'Rejestr JST': '/jst',
  'Program i etapy': '/program',
  'Historia zmian': '/historia',
} as const satisfies Partial<Record<ScreenName, string>>

for (const [name, path] of Object.entries(screens)) {
  test(`${name} is printed on white, without the window’s frame and buttons`, async ({
    page,
    office,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto(office.address(path))
    const { title, navigation, person } = officeWindow(page)
    await expect(title).toHaveText(name)
    await expect(page.getByRole('table').or(page.getByRole('grid')).first()).toBeVisible()
    await expect(navigation).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(navigation).toBeHidden()
    await expect(person).toBeHidden()
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    await expect(title).toHaveCSS('color', 'rgb(0, 0, 0)')
    expect((await title.boundingBox())?.x).toBeLessThan(24)
  })
}
