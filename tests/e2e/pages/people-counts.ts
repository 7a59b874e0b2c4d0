import type { Locator, Page } from '@playwright/test'

/** The counts of people and attendances. */
export const peopleCountsPage = (page: Page) => {
  const table = (name: string) => page.getByRole('table', { name, exact: true })
  const need = table('Wobec potrzeb programu')
  const people = table('Osoby, każda raz')
  const attendances = table('Obecności: osoba × dzień szkolenia')
  const dialog = page.getByRole('dialog', { name: /^Obecności: / })
  const figure = (of: Locator, row: string, what: string) =>
    of.getByRole('link', { name: `${row}, ${what}: ` })
  return {
    sentence: page.getByText(/^Ludzie: z kadry/),
    /** A figure of people of a row, named „pracownicy, liczą się: 46. Pokaż osoby”. */
    peopleFigure: (row: string, what: string) => figure(people, row, what),
    attendanceFigure: (row: string, what: string) => figure(attendances, row, what),
    needFigure: (row: string, what: string) => figure(need, row, what),
    people,
    /** The rows but the heading and the total. */
    rows: (of: Locator) => of.getByRole('rowgroup').nth(1).getByRole('row'),
    heading: (name: string) => people.getByRole('button', { name, exact: true }),
    groupBy: page.getByRole('combobox', { name: 'Wiersze obu tabel' }),
    day: page.getByRole('textbox', { name: 'Stan na dzień' }),
    missing: (field: string) => page.getByRole('link', { name: `${field}, brakuje: ` }),
    workbook: page.getByRole('button', { name: 'XLSX z obiema tabelami' }),
    showAll: page.getByRole('button', { name: 'Pokaż wszystkie' }),
    dialog: {
      root: dialog,
      count: dialog.getByRole('status'),
      rows: dialog.getByRole('rowgroup').nth(1).getByRole('row'),
    },
  }
}
