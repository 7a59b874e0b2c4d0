import type { Page } from '@playwright/test'

/** The packages: the matrix, the list, the dialogues of a move and of one part. */
export const packagePage = (page: Page) => {
  const grid = page.getByRole('grid', { name: 'Pakiety' })
  const list = page.getByRole('table', { name: 'Elementy Pakietów' })
  const dialog = page.getByRole('dialog')
  return {
    title: page.getByRole('heading', { level: 1, name: 'Pakiet', exact: true }),
    grid,
    rows: grid.getByRole('row').filter({ has: page.getByRole('rowheader') }),
    /** A cell by what is said of it: `Analiza`, the JST's name and perhaps its state. */
    cell: (deliverable: string, jst: string) =>
      grid.getByRole('gridcell', { name: new RegExp(`^${deliverable}.*, ${jst}`) }),
    selected: grid.locator('[aria-selected="true"]'),
    sentence: page.getByRole('link', { name: /^Dostarczono/ }),
    late: page.getByRole('checkbox', { name: 'po terminie' }),
    marked: page.getByText(/^Zaznaczono/),
    told: page.getByRole('status').filter({ hasText: 'tu nie pasuje' }),
    noneConcerned: page.getByRole('status').filter({ hasText: 'nie dotyczy żadnego' }),
    list,
    parts: list.getByRole('row').filter({ has: page.getByRole('cell') }),
    count: page.getByText(/^\d+ element/),
    dialog,
    field: (name: string | RegExp) => dialog.getByRole('textbox', { name }),
    contractor: dialog.getByRole('combobox', { name: 'Wykonawca' }),
    verdict: dialog.getByRole('status').filter({ hasText: /\S/ }),
    skipped: dialog.getByRole('region', { name: 'Te zostaną pominięte' }),
    submit: dialog
      .getByRole('button', { name: /^(Zamów|Rozpocznij|Zapisz|Odbierz|Cofnij) ?/ })
      .last(),
    history: dialog.getByRole('region', { name: 'Historia tego elementu' }),
    exportXlsx: page.getByRole('button', { name: 'Zapisz do XLSX' }),
  }
}
