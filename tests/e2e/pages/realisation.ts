import type { Locator, Page } from '@playwright/test'

/** The realisation of the budget. */
export const realisationPage = (page: Page) => {
  const table = page.getByRole('table', {
    name: /Zadania i pozycje|Kategorie|Źródła|Miesiące, których/,
  })
  return {
    table,
    headline: page.getByText(/^(Zostało|Budżet) .*;/),
    row: (name: string | RegExp): Locator => table.getByRole('row', { name }),
    /** A figure of a row: its link, named „Dokumenty, Trenerzy: 12,00 zł”. */
    figure: (column: string, row: string): Locator =>
      table.getByRole('link', { name: `${column}, ${row}: ` }),
    /** Shows the lines of a task, which stand open when one of them is in danger. */
    async openTask(name: string) {
      const task = table.getByRole('button', { name })
      if ((await task.getAttribute('aria-expanded')) === 'false') await task.press('Enter')
    },
    /** How a figure was computed: „Jak to policzono: Dokumenty, Razem”. */
    proof: (column: string, row: string): Locator =>
      page.getByRole('dialog', { name: `Jak to policzono: ${column}, ${row}` }),
    groupBy: page.getByRole('combobox', { name: 'Wiersze według' }),
    day: page.getByRole('textbox', { name: 'Stan na dzień' }),
    course: page.getByRole('region', { name: 'Plan, zapłacone i rozliczone' }),
    workbook: page.getByRole('button', { name: 'XLSX z formułami' }),
    journal: page.getByRole('button', { name: 'Dziennik księgowy' }),
    nextStep: page.getByRole('link', { name: 'Wpisz pozycje budżetu' }),
  }
}

/** The contracts with contractors. */
export const contractsPage = (page: Page) => {
  const table = page.getByRole('table', { name: /^Umowy: \d+/ })
  const dialog = page.getByRole('dialog')
  const field = (label: string) => dialog.getByRole('textbox', { name: label })
  return {
    add: page.getByRole('button', { name: 'Dodaj umowę' }),
    table,
    row: (number: string): Locator => table.getByRole('row', { name: new RegExp(number) }),
    edit: (number: string): Locator => page.getByRole('button', { name: `Zmień umowę ${number}` }),
    close: (number: string): Locator =>
      page.getByRole('button', { name: `Zamknij umowę ${number} przed czasem` }),
    documents: (number: string): Locator =>
      page.getByRole('link', { name: `Dokumenty umowy ${number}: ` }),
    dialog: {
      root: dialog,
      number: field('Numer umowy'),
      contractor: dialog.getByRole('combobox', { name: 'Kontrahent' }),
      nip: field('NIP'),
      signedOn: field('Podpisana'),
      endsOn: field('Obowiązuje do'),
      subject: field('Przedmiot'),
      procurement: field('Podstawa wyboru'),
      line: (at: number) => dialog.getByRole('combobox', { name: `Pozycja ${at}`, exact: true }),
      amount: (at: number) => field(`Kwota pozycji ${at}`),
      leftAfter: dialog.getByText(/Na tej pozycji (zostanie|zabraknie)/),
      reason: field('Powód'),
      save: dialog.getByRole('button', { name: 'Zapisz' }),
      confirm: dialog.getByRole('button', { name: 'Zamknij przed czasem' }),
    },
  }
}
