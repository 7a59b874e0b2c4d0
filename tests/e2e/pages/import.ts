import type { Page } from '@playwright/test'
import type { ListFile } from '../recruitment-list.ts'

export type VerdictName =
  | 'Wszystkie'
  | 'Nowe'
  | 'Zmienione'
  | 'Bez zmian'
  | 'Niejednoznaczne'
  | 'Nieznalezione'
  | 'Odrzucone'
  | 'Do pominięcia'

/** The import of a recruitment list: the file, its preview, and what was written. */
export const importPage = (page: Page) => {
  const table = page.getByRole('table', { name: 'Wiersze' })
  const columns = page.getByRole('table', { name: 'Kolumny' })
  return {
    heading: page.getByRole('heading', { level: 1, name: 'Import listy' }),
    /** Chooses a file as the keyboard does: Enter on the button, then the system's window. */
    async choose(file: ListFile | string, button = 'Wybierz plik') {
      const chooser = page.waitForEvent('filechooser')
      await page.getByLabel(button).press('Enter')
      await (await chooser).setFiles(file)
    },
    preview: (name: string) => page.getByRole('heading', { name: `Podgląd: ${name}` }),
    refusal: page.getByRole('main').getByRole('alert'),
    /** Format, sheet, encoding and so on, as label and value in one text. */
    facts: page.getByRole('main').getByRole('definition'),
    showColumns: page.getByRole('button', { name: 'Pokaż i popraw' }),
    column: (heading: string) =>
      columns.getByRole('combobox', { name: `Co jest w kolumnie: ${heading}` }),
    verdict: (name: VerdictName) =>
      page.getByRole('group', { name: 'Pokaż wiersze' }).getByRole('button', { name }),
    row: (label: string | RegExp) =>
      table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label }) }),
    run: page.getByRole('button', { name: /^Importuj( \d+ wiersz\S*)?$/ }),
    done: (name: string) => page.getByRole('heading', { name: `Zaimportowano: ${name}` }),
    toBoard: page.getByRole('link', { name: 'Zobacz tablicę limitów' }),
    takeBack: page.getByRole('button', { name: 'Cofnij import' }).first(),
    confirm: page.getByRole('dialog', { name: 'Cofnąć cały import?' }),
    takenBack: (name: string) => page.getByRole('heading', { name: `Cofnięto import: ${name}` }),
  }
}
