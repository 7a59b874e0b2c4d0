import type { Page } from '@playwright/test'

/** The opening reports and the Analysis of the voivodeship. */
export const reportsPage = (page: Page) => {
  const table = page.getByRole('table', { name: 'Raporty otwarcia' })
  const dialog = page.getByRole('dialog')
  const named = (name: string) =>
    table.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) })
  return {
    heading: page.getByRole('heading', { level: 1, name: 'Raporty otwarcia' }),
    rows: table.getByRole('rowheader'),
    row: named,
    open: (name: string) => table.getByRole('button', { name, exact: true }),
    mark: (name: string) => table.getByRole('checkbox', { name: `Zaznacz: ${name}` }),
    column: (name: string) => table.getByRole('button', { name, exact: true }),
    count: (state: string) => page.getByRole('button', { name: new RegExp(`^${state}: \\d+$`) }),
    order: page.getByRole('button', { name: /^Zamów dla zaznaczonych/ }),
    accept: page.getByRole('button', { name: /^Przyjmij zaznaczone/ }),
    dialog,
    contractor: dialog.getByRole('combobox', { name: 'Wykonawca' }),
    field: (name: string) => dialog.getByRole('textbox', { name }),
    file: dialog.locator('input[type="file"]'),
    chosen: dialog.getByText(/^Do zapisania: /),
    checksum: dialog.getByText(/^SHA-256: [0-9a-f]{64}$/),
    save: (name: string) => dialog.getByRole('button', { name: `Pobierz plik ${name}` }),
  }
}

/** The study visits. */
export const visitsPage = (page: Page) => {
  const dialog = page.getByRole('dialog')
  return {
    heading: page.getByRole('heading', { level: 1, name: 'Wizyty studyjne' }),
    add: page.getByRole('button', { name: 'Dodaj wizytę' }),
    visit: (name: string) => page.getByRole('region', { name }),
    dialog,
    field: (name: string) => dialog.getByRole('textbox', { name: new RegExp(`^${name}( \\*)?$`) }),
    people: dialog.getByRole('searchbox', { name: 'Szukaj osoby albo JST' }),
    person: (name: string | RegExp) => dialog.getByRole('checkbox', { name }),
    document: dialog.getByRole('combobox', { name: 'Dokument kosztu' }),
    option: (name: string | RegExp) => page.getByRole('option', { name }),
  }
}
