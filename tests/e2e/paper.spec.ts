import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { officeWindow } from './pages/office-window.ts'

/** Ctrl+P, as far as the printer: what the screen then is on paper stays to be looked at. */
async function print(page: Page) {
  await page.evaluate(() => {
    window.print = () => document.documentElement.toggleAttribute('data-printed', true)
  })
  await page.keyboard.press('Control+p')
  await expect(page.locator('html[data-printed]')).toBeAttached()
  await page.emulateMedia({ media: 'print' })
}

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

/** What is pressed or filled in; a list has none of it on paper. */
const pressed =
  'input, select, textarea, nav, [role="tab"], .mantine-Button-root, .mantine-Kbd-root'

test('a printed list fits the page laid sideways, without fields and buttons', async ({
  page,
  office,
}) => {
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
    await expect(page.getByRole('main').locator(pressed).filter({ visible: true })).toHaveCount(0)
    await page.setViewportSize({ width: 1280, height: 720 })
  }
})

/** Lists longer than what a window shows of them, each with what says how long it is. */
const long = {
  '/szkolenia/zaswiadczenia': /^\d+ zaświadcze\S+$/,
  '/budzet/dokumenty': /^Dokumenty\d+$/,
  '/kontakt/rozmowy': /^Rozmów\d+$/,
  '/wdrozenia/pakiet?view=list': /^\d+ element\S*$/,
} as const

test('Ctrl+P prints every row of a list, and says whose, when and of what', async ({
  page,
  office,
}) => {
  const main = page.getByRole('main')
  for (const [path, length] of Object.entries(long)) {
    await page.emulateMedia({ media: 'screen' })
    await page.goto(office.address(path))
    const told = (await main.getByText(length).textContent()) ?? ''
    const rows = Number(told.replaceAll(/\D/g, ''))
    expect(rows, path).toBeGreaterThan(100)
    await print(page)
    await expect(main.locator('tbody tr')).toHaveCount(rows)
    const head = main.locator('header').first()
    await expect(head).toContainText('Biuro przykładowe')
    expect(await head.locator('style').textContent()).toMatch(/@bottom-left.*Wydruk: \d.*20\d\d/)
  }
})

test('a list printed in part says which part, and what it was narrowed to', async ({
  page,
  office,
}) => {
  const main = page.getByRole('main')
  await page.goto(office.address('/budzet/dokumenty'))
  await expect(main.locator('tbody tr')).toHaveCount(100)
  // The browser's own menu waits for nothing.
  await page.emulateMedia({ media: 'print' })
  await expect(main.getByText(/^Wydrukowano pozycje 1–100 z \d+\.$/)).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await page.goto(office.address('/szkolenia/zaswiadczenia?state=annulled'))
  await expect(main.getByRole('search')).toBeVisible()
  await print(page)
  await expect(main.getByRole('search')).toBeHidden()
  await expect(main.locator('header')).toContainText('Stan: ')
})
