import type { Page } from '@playwright/test'

/** The import of people: a list given, its preview, and what was written. */
export const peopleImportPage = (page: Page) => ({
  heading: page.getByRole('heading', { level: 1, name: 'Import osób' }),
  paste: page.getByRole('textbox', { name: 'Wklej wiersze z arkusza' }),
  preview: (name: string) => page.getByRole('heading', { name: `Podgląd: ${name}` }),
  row: (label: string) =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: label, exact: true }) }),
  take: (label: string) => page.getByRole('checkbox', { name: new RegExp(`${label}$`) }),
  verdict: (name: string) =>
    page.getByRole('group', { name: 'Pokaż wiersze' }).getByRole('button', { name }),
  training: page.getByRole('combobox', { name: 'Obecność na szkoleniu' }),
  run: page.getByRole('button', { name: /^Importuj \d+/ }),
  done: (name: string) => page.getByRole('heading', { name: `Zaimportowano: ${name}` }),
  takeBack: page.getByRole('button', { name: 'Cofnij import' }).first(),
  confirm: page.getByRole('dialog', { name: 'Cofnąć cały import?' }),
  takenBack: (name: string) => page.getByRole('heading', { name: `Cofnięto import: ${name}` }),
})
