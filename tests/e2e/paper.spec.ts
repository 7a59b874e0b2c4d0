import { expect, test } from './fixtures.ts'
import { officeWindow } from './pages/office-window.ts'

const screens = {
  'Tablica limitów': '/tablica',
  'Rejestr JST': '/jst',
  'Program i etapy': '/program',
  'Historia zmian': '/historia',
} as const

test('a screen is printed on white, without the window’s frame and buttons', async ({
  page,
  office,
}) => {
  const { title, navigation, person } = officeWindow(page)
  for (const [name, path] of Object.entries(screens)) {
    await page.emulateMedia({ colorScheme: 'dark', media: 'screen' })
    await page.goto(office.address(path))
    await expect(title).toHaveText(name)
    await expect(page.getByRole('table').or(page.getByRole('grid')).first()).toBeVisible()
    await expect(navigation).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(navigation).toBeHidden()
    await expect(person).toBeHidden()
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    await expect(title).toHaveCSS('color', 'rgb(0, 0, 0)')
    expect((await title.boundingBox())?.x).toBeLessThan(24)
  }
})

/** A4 laid sideways between margins of 10 mm, in the browser's pixels. */
const paper = { width: 1047, height: 718 }

/** Lists that are wider than that on the screen, or as long as to be drawn in part. */
const lists = [
  '/jst',
  '/osoby',
  '/szkolenia',
  '/szkolenia/raporty',
  '/wdrozenia/opiekunowie',
  '/wdrozenia/pakiet',
  '/wdrozenia/standardy',
  '/wdrozenia/certyfikaty',
  '/budzet',
  '/budzet/dokumenty',
  '/budzet/umowy',
  '/kontakt/rozmowy',
  '/kontakt/odpowiedzi',
  '/pisma',
  '/wskazniki',
  '/migawki',
]

test('a printed list fits the page laid sideways', async ({ page, office }) => {
  for (const path of lists) {
    await page.emulateMedia({ media: 'screen' })
    await page.goto(office.address(path))
    const table = page.getByRole('main').getByRole('table').or(page.getByRole('grid')).first()
    await expect(table).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize(paper)
    await expect(page.locator('body')).toHaveCSS('page', 'wide')
    const right = async () => {
      const box = await table.boundingBox()
      return [path, box !== null && box.x >= 0 && box.x + box.width <= paper.width]
    }
    await expect.poll(right).toEqual([path, true])
    await page.setViewportSize({ width: 1280, height: 720 })
  }
})
