import type { Page } from '@playwright/test'

/** The register of papers, the making of new ones and their templates. */
export const papersPage = (page: Page) => {
  const register = page.getByRole('table', { name: 'Rejestr pism' })
  const templates = page.getByRole('table', { name: 'Wzory pism' })
  const dialog = page.getByRole('dialog')
  return {
    rows: register.getByRole('row').filter({ has: page.getByRole('rowheader') }),
    row: (number: string) =>
      register.getByRole('row').filter({
        has: page.getByRole('rowheader', { name: number, exact: true }),
      }),
    open: (number: string) => page.getByRole('button', { name: `Otwórz plik pisma ${number}` }),
    withdraw: (number: string) => page.getByRole('button', { name: `Wycofaj pismo ${number}` }),
    template: (name: string) => templates.getByRole('row').filter({ hasText: name }),
    use: (name: string) => page.getByRole('link', { name: `Wystaw pisma ze wzoru ${name}` }),
    add: page.getByRole('button', { name: 'Dodaj wzór' }),
    dialog,
    name: dialog.getByRole('textbox', { name: 'Nazwa' }),
    file: dialog.locator('input[type="file"]'),
    refusal: dialog.getByRole('alert'),
    jsts: page.getByRole('combobox', { name: 'Dla których JST' }),
    preview: page.getByRole('region', { name: /^Podgląd: / }),
    make: page.getByRole('button', { name: /^Wystaw \d+ pism/ }),
    /** The button of another screen that gives a paper out, and what its dialogue asks. */
    issue: (what: string) => page.getByRole('button', { name: `Wystaw do rejestru: ${what}` }),
    issueMany: page.getByRole('button', { name: 'Wystaw do rejestru', exact: true }),
    forWhom: dialog.getByRole('textbox', { name: 'Dla kogo' }),
    which: dialog.getByRole('combobox', { name: 'Co wystawić' }),
    none: dialog.getByRole('button', { name: 'Wyczyść', exact: true }),
    given: (number: string) => page.getByRole('link', { name: `W rejestrze: nr ${number}` }),
    /** What came of the last issuing, in a sentence that takes the keyboard. */
    done: page.getByRole('status').filter({ hasText: /^Wystawiono/ }),
    chosen: page.getByRole('status').filter({ hasText: /^(Wybrano|Do wystawienia)/ }),
    /** The papers that stand already, and the question that the first press asks. */
    standing: page.getByRole('note').filter({ hasText: 'w rejestrze' }),
    askedAgain: page.getByRole('alert').filter({ hasText: 'w rejestrze' }),
    nevertheless: page.getByRole('button', { name: /^Wystaw mimo to/ }),
    lacking: page.getByRole('status').filter({ hasText: 'brakuje danych' }),
    giveUp: page.getByRole('button', { name: 'Anuluj' }),
    /** In the frame, when the screen that began it was left. */
    underWay: page.getByRole('region', { name: 'Wystawianie pism' }),
    issueMarked: page.getByRole('button', { name: 'Wystaw pismo', exact: true }),
    search: page.getByRole('searchbox', { name: 'Szukaj', exact: true }),
    made: page.getByRole('region', { name: 'Wystawione przed chwilą' }),
    reason: dialog.getByRole('textbox'),
    confirm: dialog.getByRole('button', { name: 'Wycofaj' }),
  }
}
