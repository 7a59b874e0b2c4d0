import { expect, type Page } from '@playwright/test'
import type { Office } from '../fixtures.ts'

export const screenNames = [
  'Pulpit',
  'Rejestr JST',
  'Ludzie',
  'Szkolenia',
  'Wdrożenia',
  'Program i etapy',
  'Budżet',
  'Historia zmian',
  'Kontakt',
  'Pisma i raporty',
  'Import listy',
  'Ustawienia',
] as const

export type ScreenName = (typeof screenNames)[number]

/** The heading of what a link of the navigation opens, where that is the first of several screens. */
const firstOf: Partial<Record<ScreenName, string>> = {
  Budżet: 'Realizacja',
  Kontakt: 'Odpowiedź',
  Ludzie: 'Osoby',
  Szkolenia: 'Terminarz',
  Wdrożenia: 'Lista chętnych',
}

/** The heading of the screen that a link of the navigation opens. */
export const headingOf = (screen: ScreenName): string => firstOf[screen] ?? screen

/** What stands around every screen of the open office. */
export const officeWindow = (page: Page) => {
  const navigation = page.getByRole('navigation', { name: 'Ekrany biura' })
  const palette = page.getByRole('dialog', { name: /^Szukaj: JST, dokumenty/ })
  const search = palette.getByRole('textbox')
  const hostLost = page.getByRole('dialog', { name: 'Praca biura została przerwana' })
  return {
    navigation,
    link: (screen: ScreenName) => navigation.getByRole('link', { name: screen }),
    title: page.getByRole('heading', { level: 1 }),
    palette,
    search,
    found: palette.getByRole('button'),
    shortcuts: page.getByRole('dialog', { name: 'Skróty klawiszowe' }),
    person: page.getByRole('button', { name: /^Pracuje: / }),
    hostLost,
    /** In the desktop shell. */
    restart: hostLost.getByRole('button', { name: 'Uruchom ponownie' }),
    /** In the browser shell, which cannot start the program. */
    connect: hostLost.getByRole('button', { name: 'Spróbuj połączyć' }),
    /** A short notice, such as that something was saved. */
    notice: (text: string | RegExp) => page.getByRole('alert').filter({ hasText: text }),
    /** Somebody else sits down at the window, which stays where it is. */
    async changePerson(name: string) {
      await page.getByRole('button', { name: /^Pracuje: / }).press('Enter')
      await page.getByRole('menuitem', { name: 'Zmień osobę' }).press('Enter')
      await page.getByRole('button', { name }).press('Enter')
      await expect(page.getByRole('button', { name: `Pracuje: ${name}` })).toBeVisible()
    },
    /** Ctrl+K, the words, and Enter on the first thing found, which is called so. */
    async searchAndOpen(words: string, called: string) {
      await page.keyboard.press('Control+k')
      await expect(search).toBeFocused()
      await search.fill(words)
      await expect(palette.getByRole('button').first()).toContainText(called)
      await page.keyboard.press('Enter')
      await expect(palette).toBeHidden()
    },
    /** Opens a screen as a person does. */
    async go(screen: ScreenName) {
      await navigation.getByRole('link', { name: screen }).press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible()
    },
  }
}

/**
 * Ends the host as a crash would, sees the window say so, and brings the office back: by
 * the window's own button in a desktop shell, by a new start in the browser shell, whose
 * program is the host. Answers the window, which in the browser shell shows the dashboard.
 */
export async function killAndBringBack(office: Office): Promise<Page> {
  await office.killHost()
  const { hostLost, restart } = officeWindow(office.page)
  await expect(hostLost).toBeVisible()
  if (office.desktop === null) return office.restart()
  await restart.press('Enter')
  await expect(hostLost).toBeHidden()
  return office.page
}
