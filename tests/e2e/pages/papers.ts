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
    made: page.getByRole('region', { name: 'Wystawione przed chwilą' }),
    reason: dialog.getByRole('textbox'),
    confirm: dialog.getByRole('button', { name: 'Wycofaj' }),
  }
}
