import { expectAccessible } from './accessible.ts'
import { cutOff } from './cut-off.ts'
import { expect, test } from './fixtures.ts'
import { headingOf, screenNames } from './pages/office-window.ts'
import { lists, parts, screens } from './screens.ts'
import { settled, speak } from './settled.ts'
import { textsOf } from './texts.ts'

const softly = expect.configure({ soft: true })
/** The smallest window of the desktop, and the same at twice the size of everything. */
const sizes = [
  { width: 1280, height: 720 },
  { width: 640, height: 360 },
] as const

/** What stands below the chart that is drawn last, on the screens whose charts come later. */
const drawnLast = new Map<string, string>([
  ['/', 'dashboard.toBudget'],
  ['/tablica', 'chart.table'],
])

test.describe('every screen', () => {
  test.beforeEach(({ shell }) => {
    test.skip(shell !== 'browser', 'the pages are the same in every shell; one walk is enough')
  })

  for (const part of parts) {
    for (const language of ['pl', 'en'] as const) {
      const words = language === 'en'
      const what = words ? 'names all in English' : 'keeps to WCAG 2.1 AA, and nothing is cut off'
      test(`of ${part} ${what}`, async ({ page, office }) => {
        test.slow()
        await speak(page, language)
        const t = textsOf(language)
        const title = page.getByRole('heading', { level: 1 })
        const look = async (at: string) => {
          await settled(page)
          await expectAccessible(page, at, undefined, { words })
          for (const size of words ? [] : sizes.toReversed()) {
            await page.setViewportSize(size)
            await softly.poll(() => cutOff(page), `${at}, ${size.width} wide`).toEqual([])
          }
        }
        for (const [address, name] of screens[part]) {
          await page.goto(office.address(address))
          await expect(title).toContainText(name === null ? 'Nowa Sól' : t(name))
          const last = drawnLast.get(address)
          if (last !== undefined) await expect(page.getByText(t(last)).first()).toBeVisible()
          await look(address)
        }
        for (const [folder, heading] of lists[part] ?? []) {
          await page.goto(office.address(folder))
          const records = page.locator(`a[href^="${folder}/"]:not([href*="/symulacja"])`)
          await page.getByRole('main').locator(records).first().press('Enter')
          await expect(page).toHaveURL(new RegExp(`${folder}/.`))
          await expect(title).not.toHaveText(t(heading))
          await look(`a record of ${folder}`)
        }
      })
    }
  }
})

for (const size of sizes) {
  test.describe(`at ${size.width} × ${size.height}`, () => {
    test.use({ viewport: size })

    test('every screen can be reached', async ({ page, office }) => {
      const t = textsOf('pl')
      const title = page.getByRole('heading', { level: 1 })
      const menu = page.getByRole('button', { name: t('app.openMenu') })
      const links = page.getByRole('navigation', { name: t('app.navigation') }).getByRole('link')
      await page.goto(office.address('/'))
      await expect(title).toHaveText(t('screen.dashboard'))
      const folded = size.width < 768
      if (folded) await menu.press('Enter')
      await expect(links).toHaveCount(screenNames.length)
      for (const [at, name] of screenNames.entries()) {
        if (folded && at > 0) await menu.press('Enter')
        const link = links.nth(at)
        await link.focus()
        await expect(link).toBeInViewport()
        await page.keyboard.press('Enter')
        await expect(title).toHaveText(headingOf(name))
      }
    })

    test('dialogues fit, or scroll inside', async ({ page, office }) => {
      await page.goto(office.address('/jst'))
      await page.getByRole('checkbox', { name: 'Zaznacz wszystkie widoczne' }).press('Space')
      await page.getByRole('button', { name: 'Podpisz umowę' }).press('Enter')
      const dialog = page.getByRole('dialog')
      await expect(dialog).toBeVisible()
      await softly.poll(() => cutOff(page)).toEqual([])
      const save = dialog.getByRole('button', { name: /^Podpisz umowy/ })
      await save.scrollIntoViewIfNeeded()
      await expect(save).toBeInViewport()
      await page.keyboard.press('Escape')
      await page.goto(office.address('/ustawienia?dialog=restore'))
      await expect(dialog).toBeVisible()
      await softly.poll(() => cutOff(page)).toEqual([])
    })
  })
}
