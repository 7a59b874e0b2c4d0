import type { Page } from '@playwright/test'

/** Whom the office pays. */
export const contractorsPage = (page: Page) => {
  const table = page.getByRole('table', { name: 'Kontrahenci' })
  const dialog = page.getByRole('dialog', { name: 'Dane kontrahenta' })
  return {
    heading: page.getByRole('heading', { level: 1, name: 'Kontrahenci' }),
    search: page.getByRole('searchbox', { name: 'Szukaj nazwy albo NIP' }),
    row: (name: string) =>
      table.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) }),
    rows: table.getByRole('rowheader'),
    edit: (name: string) =>
      page.getByRole('button', { name: `Zmień dane kontrahenta ${name}`, exact: true }),
    dialog,
    field: (name: string) => dialog.getByRole('textbox', { name, exact: true }),
  }
}
