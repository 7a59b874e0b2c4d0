import type { Page } from '@playwright/test'

/** The list of those willing to implement, with the reasons of one JST beside it. */
export const volunteersPage = (page: Page) => {
  const table = page.getByRole('table', { name: 'Lista chętnych' })
  const dialog = page.getByRole('dialog')
  const field = (name: string) => dialog.getByRole('textbox', { name, exact: true })
  return {
    heading: page.getByRole('heading', { level: 1, name: 'Lista chętnych' }),
    add: page.getByRole('button', { name: 'Dodaj zgłoszenie' }).first(),
    approve: page.getByRole('button', { name: 'Zatwierdź listę' }),
    changeRules: page.getByRole('button', { name: 'Zmień zasady' }),
    protocol: page.getByRole('button', { name: /^(?!Wystaw do rejestru).*(protokołu|Protokół)/ }),
    writeOpinion: page.getByRole('button', { name: 'Napisz rekomendację', exact: true }),
    withdraw: page.getByRole('button', { name: 'Wycofanie aneksem' }),
    row: (name: string) => table.getByRole('row').filter({ hasText: name }),
    name: (name: string) => table.getByRole('link', { name, exact: true }),
    reasons: (name: string) => page.getByRole('region', { name }),
    annexes: page.getByRole('region', { name: 'Aneksy' }),
    dialog,
    jst: dialog.getByRole('combobox', { name: 'JST' }),
    field,
    choose: (name: string) => dialog.getByRole('combobox', { name }),
    refusal: dialog.getByRole('alert'),
  }
}
