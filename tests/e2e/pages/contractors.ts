import type { Page } from '@playwright/test'

/** Whom the office pays. */
export const contractorsPage = (page: Page) => {
  const table = page.getByRole('table', { name: 'Kontrahenci' })
  const dialog = page.getByRole('dialog', { name: 'Dane kontrahenta' })
  const merging = page.getByRole('dialog', { name: 'Scalenie dwóch kontrahentów' })
  return {
    heading: page.getByRole('heading', { level: 1, name: 'Kontrahenci' }),
    search: page.getByRole('searchbox', { name: 'Szukaj nazwy albo NIP' }),
    row: (name: string) =>
      table.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) }),
    rows: table.getByRole('rowheader'),
    edit: (name: string) =>
      page.getByRole('button', { name: `Zmień dane kontrahenta ${name}`, exact: true }),
    mark: (name: string) =>
      table.getByRole('checkbox', { name: `Zaznacz do scalenia: ${name}`, exact: true }),
    merge: page.getByRole('button', { name: 'Scal zaznaczonych' }),
    merging,
    kept: (name: RegExp) => merging.getByRole('radio', { name }),
    mergeReason: merging.getByRole('textbox', { name: 'Skąd wiadomo, że to ten sam kontrahent' }),
    dialog,
    field: (name: string) => dialog.getByRole('textbox', { name, exact: true }),
  }
}
