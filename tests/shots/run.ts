/**
 * `npm run shots`: pictures of every screen of the sample office, for README and for the eye
 * of whoever changed something. They are written to `resources/screenshots`.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, expect, type Page } from '@playwright/test'
import { ensureBuilt } from '#electron/launch/ensure-built.ts'
import { type OpenShell, openShell } from '../e2e/office.ts'
import { boardPage } from '../e2e/pages/board.ts'
import { firstRunPage } from '../e2e/pages/first-run.ts'
import { importPage } from '../e2e/pages/import.ts'
import { officeWindow } from '../e2e/pages/office-window.ts'
import { registerPage } from '../e2e/pages/register.ts'
import { settingsPage } from '../e2e/pages/settings.ts'
import { xlsxList } from '../e2e/recruitment-list.ts'
import { coordinatorName, createTemplates } from '../e2e/templates.ts'
import { browserArguments, needBrowser } from '../runner/browser.ts'
import { root } from '../shells/start-process.ts'

const folder = join(root, 'resources', 'screenshots')
const window = {
  viewport: { width: 1280, height: 720 },
  locale: 'pl-PL',
  timezoneId: 'Europe/Warsaw',
  colorScheme: 'light' as const,
}

/** A day in the middle of the sample office's life, when there is most to see. */
const tellingDay = '2020-11-30'
/** A JST with agreements, notes and people. */
const tellingJst = { address: '/jst/0802011', name: 'Gubin' }

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  // The pointer and the focus would draw the eye.
  await page.mouse.move(0, 0)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.screenshot({ path: join(folder, `${name}.png`) })
  process.stdout.write(`${name}.png\n`)
}

async function inLightAndDark(page: Page, name: string): Promise<void> {
  await shoot(page, name)
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot(page, `${name}-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Lets an invented person work, so that no name of this computer is in the pictures. */
async function workAsInvented({ page, address }: OpenShell): Promise<void> {
  await officeWindow(page).person.click()
  await page.getByRole('menuitem', { name: 'Zmień osobę' }).click()
  await page.getByRole('button', { name: 'Anna Przykładowa' }).click()
  await expect(officeWindow(page).person).toHaveAccessibleName(/Anna Przykładowa/)
  await page.goto(address('/ustawienia'))
  const settings = settingsPage(page)
  await settings.person(coordinatorName).getByRole('button').click()
  await settings.personDialog.getByRole('textbox', { name: 'Użytkownik komputera' }).fill('')
  await settings.personName.press('Enter')
  await expect(settings.personDialog).toBeHidden()
  await page.reload()
  await expect(settings.title).toBeVisible()
}

async function shootOffice(office: OpenShell): Promise<void> {
  const { page, address } = office
  await workAsInvented(office)
  await shoot(page, 'settings')

  await page.goto(address(`/?day=${tellingDay}`))
  await expect(page.getByText('Otwórz realizację')).toBeVisible()
  await inLightAndDark(page, 'dashboard')

  await page.goto(address(`/tablica?day=${tellingDay}`))
  await expect(boardPage(page).figure('JST w programie', 'Podpisane')).toBeVisible()
  await inLightAndDark(page, 'board')

  await page.goto(address(`/jst?day=${tellingDay}`))
  await expect(registerPage(page).shown).toBeVisible()
  await inLightAndDark(page, 'register')

  await page.goto(address(tellingJst.address))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(tellingJst.name)
  await expect(page.getByRole('region', { name: 'Wszystko, co się wydarzyło' })).toBeVisible()
  await shoot(page, 'jst')

  for (const [name, screen, path] of [
    ['programme', 'Program i etapy', '/program'],
    ['realisation', 'Realizacja', '/budzet'],
    ['documents', 'Dokumenty', '/budzet/dokumenty'],
    ['contracts', 'Umowy', '/budzet/umowy'],
    ['claims', 'Wnioski o płatność', '/budzet/wnioski'],
    ['advances', 'Zaliczki', '/budzet/zaliczki'],
    ['transfers', 'Przesunięcia', '/budzet/przesuniecia'],
    ['plan', 'Budżet i wersje', '/budzet/plan'],
    ['people', 'Osoby', '/osoby'],
    ['people-counts', 'Zestawienie', '/osoby/zestawienie'],
    ['trainings', 'Terminarz', '/szkolenia'],
    ['certificates', 'Zaświadczenia', '/szkolenia/zaswiadczenia'],
    ['opening-reports', 'Raporty otwarcia', '/szkolenia/raporty'],
    ['study-visits', 'Wizyty studyjne', '/szkolenia/wizyty'],
    ['mentors', 'Opiekunowie i wizyty', '/wdrozenia/opiekunowie'],
    ['mentor-visits', 'Opiekunowie i wizyty', '/wdrozenia/opiekunowie?view=visits'],
    ['standards', 'Standardy', '/wdrozenia/standardy'],
    ['implementation-certificates', 'Certyfikaty wdrożenia', '/wdrozenia/certyfikaty'],
    ['survey', 'Badanie jakości', '/wdrozenia/badanie'],
    ['survey-change', 'Badanie jakości', '/wdrozenia/badanie?view=change'],
    ['benchmark', 'Porównanie', '/wdrozenia/porownanie'],
    ['enquiries', 'Rozmowy', '/kontakt/rozmowy'],
    ['desk-numbers', 'Liczby rozmów', '/kontakt/liczby'],
    ['history', 'Historia zmian', '/historia'],
  ] as const) {
    await page.goto(address(path))
    await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible()
    const main = page.getByRole('main')
    const content = main
      .getByRole('table')
      .or(main.getByRole('grid'))
      .or(main.getByRole('listitem'))
    await expect(content.first()).toBeVisible()
    await shoot(page, name)
  }

  await page.goto(address('/kontakt?jst=0802011'))
  await expect(page.getByRole('article', { name: 'Karta odpowiedzi' })).toBeVisible()
  await shoot(page, 'desk')

  await page.goto(address('/rekrutacja/import'))
  const list = importPage(page)
  const file = await xlsxList()
  await list.choose(file)
  await expect(list.preview(file.name)).toBeVisible()
  await list.preview(file.name).scrollIntoViewIfNeeded()
  await shoot(page, 'import')
}

async function withOffice(
  browser: Browser,
  content: 'demo' | 'none',
  work: (office: OpenShell) => Promise<void>,
): Promise<void> {
  const templates = createTemplates('shots')
  const dataDir = await templates.newDataDir(content)
  try {
    const demo = content === 'demo'
    const office = await openShell('browser', { dataDir, demo, browser, context: window })
    try {
      await work(office)
    } finally {
      await office.close()
    }
  } finally {
    await templates.remove()
  }
}

const found = needBrowser()
if ('missing' in found) throw new Error(`No pictures can be taken: ${found.missing}`)
if (!(await ensureBuilt(root, () => process.stdout.write('Building …\n')))) process.exit(1)
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: found.browser,
  args: [...browserArguments],
})
try {
  await withOffice(browser, 'demo', shootOffice)
  await withOffice(browser, 'none', async ({ page }) => {
    await firstRunPage(page).person.fill(coordinatorName)
    await shoot(page, 'first-run')
  })
} finally {
  await browser.close()
}
