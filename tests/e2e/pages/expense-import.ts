import type { Page } from '@playwright/test'

/** A file as the browser's chooser is given it. */
export interface GivenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** The import of expense documents: files, their preview, and what was written. */
export const expenseImportPage = (page: Page) => ({
  heading: page.getByRole('heading', { level: 1, name: 'Import dokumentów' }),
  /** Chooses files as the keyboard does: Enter on the button, then the system's window. */
  async choose(button: 'Wybierz faktury XML' | 'Wybierz arkusz', files: readonly GivenFile[]) {
    const chooser = page.waitForEvent('filechooser')
    await page.getByLabel(button).press('Enter')
    await (await chooser).setFiles([...files])
  },
  preview: (name: string) => page.getByRole('heading', { name: `Podgląd: ${name}` }),
  refusal: page.getByRole('main').getByRole('alert'),
  row: (label: string) =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: label, exact: true }) }),
  verdict: (name: string) =>
    page.getByRole('group', { name: 'Pokaż wiersze' }).getByRole('button', { name }),
  lineFor: (words: string) => page.getByRole('combobox', { name: words }),
  run: page.getByRole('button', { name: /^Importuj( \d+ dokument\S*)?$/ }),
  otherFiles: page.getByRole('button', { name: 'Wybierz inne pliki' }),
  done: (name: string) => page.getByRole('heading', { name: `Zaimportowano: ${name}` }),
  next: page.getByRole('button', { name: 'Importuj następne pliki' }),
  takeBack: page.getByRole('button', { name: 'Cofnij import' }).first(),
  confirm: page.getByRole('dialog', { name: 'Cofnąć cały import?' }),
  takenBack: (name: string) => page.getByRole('heading', { name: `Cofnięto import: ${name}` }),
})
