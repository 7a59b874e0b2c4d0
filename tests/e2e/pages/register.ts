import { expect, type Locator, type Page } from '@playwright/test'

/** The register of JSTs: search, filters, the grid and the map of powiats. */
export const registerPage = (page: Page) => {
  const grid = page.getByRole('grid', { name: 'Rejestr JST' })
  const rows = grid.getByRole('row').filter({ has: page.getByRole('rowheader') })
  const heading = (column: string) => grid.getByRole('columnheader', { name: column, exact: true })
  const columns = page.getByRole('dialog', { name: 'Kolumny' })
  return {
    title: page.getByRole('heading', { level: 1, name: 'Rejestr JST' }),
    search: page.getByRole('searchbox', { name: 'Szukaj w rejestrze' }),
    filter: (name: 'Rodzaj' | 'Powiat' | 'Rekrutacja' | 'Wdrożenie') =>
      page.getByRole('search').getByRole('combobox', { name }),
    mediumTowns: page.getByRole('checkbox', { name: 'tylko miasta średnie' }),
    clear: page.getByRole('button', { name: 'Wyczyść filtry' }),
    /** `Widać 3 z 94 JST`. */
    shown: page.getByRole('status').filter({ hasText: /^Widać/ }),
    grid,
    rows,
    row: (name: string | RegExp) =>
      rows.filter({ has: page.getByRole('rowheader', { name, exact: true }) }),
    names: grid.getByRole('rowheader'),
    heading,
    sortBy: (column: string) => heading(column).getByRole('button').press('Enter'),
    markAll: grid.getByRole('checkbox', { name: 'Zaznacz wszystkie widoczne' }),
    marked: page.getByRole('status').filter({ hasText: /^Zaznaczono/ }),
    bulk: (name: string) => page.getByRole('button', { name, exact: true }),
    day: page.getByRole('textbox', { name: 'Stan na dzień' }),
    backToNow: page.getByRole('button', { name: 'Wróć do bieżącego' }),
    tile: (powiat: string) =>
      page.getByRole('region', { name: 'Powiaty' }).getByRole('button', { name: `${powiat}:` }),
    powiats: page.getByRole('region', { name: 'Powiaty' }),
    asTable: page.getByRole('radio', { name: 'Tabela' }),
    hideMap: page.getByRole('button', { name: 'Ukryj mapę' }),
    showMap: page.getByRole('button', { name: 'Pokaż mapę' }),
    chooseColumns: page.getByRole('button', { name: 'Kolumny' }),
    column: (name: string) => columns.getByRole('checkbox', { name }),
    usualColumns: columns.getByRole('button', { name: 'Przywróć zwykłe' }),
    saveXlsx: page.getByRole('button', { name: 'Zapisz XLSX' }),
    empty: page.getByRole('heading', { name: 'Nic nie pasuje' }),
    /** What the grid shows: its headings, then its rows, the column of marks left out. */
    async read(): Promise<string[][]> {
      const texts = (cells: Locator) =>
        cells.evaluateAll((all) => all.map((cell) => cell.textContent?.trim() ?? ''))
      const lines: string[][] = []
      for (const line of await grid.getByRole('row').all()) {
        lines.push((await texts(line.locator('th, td'))).slice(1))
      }
      return lines
    },
    async find(words: string, shown: number) {
      const search = page.getByRole('searchbox', { name: 'Szukaj w rejestrze' })
      await search.fill(words)
      await expect(rows).toHaveCount(shown)
    },
  }
}
