import { expect, type Page } from '@playwright/test'

/** The list of expense documents. */
export const documentsPage = (page: Page) => {
  const table = page.getByRole('table', { name: 'Dokumenty' })
  return {
    heading: page.getByRole('heading', { level: 1, name: 'Dokumenty' }),
    none: page.getByText('Nie ma jeszcze żadnego dokumentu'),
    search: page.getByRole('searchbox', { name: 'Szukaj' }),
    state: page.getByRole('combobox', { name: 'Stan' }),
    row: (number: string) =>
      table.getByRole('row').filter({
        has: page.getByRole('rowheader').getByRole('link', { name: number, exact: true }),
      }),
    rows: table.getByRole('rowheader'),
    /** What the whole list adds up to: `Brutto` → `1 230,00 zł`. */
    sum: (name: string) =>
      page
        .getByLabel('Suma listy')
        .locator('div')
        .filter({ hasText: name })
        .getByRole('definition'),
    mark: (number: string) => page.getByRole('checkbox', { name: `Zaznacz ${number}` }),
    markAll: page.getByRole('columnheader').getByRole('checkbox'),
    checkMarked: page.getByRole('button', { name: 'Sprawdzono formalnie' }),
  }
}

/** The form of a new document. */
export const newDocumentPage = (page: Page) => {
  const form = page.getByRole('form', { name: 'Nowy dokument' })
  const field = (name: string) => form.getByRole('textbox', { name, exact: true })
  return {
    heading: page.getByRole('heading', { level: 1, name: 'Nowy dokument' }),
    form,
    contractor: form.getByRole('combobox', { name: 'Kontrahent' }).or(field('Kontrahent')),
    contractorName: field('Nazwa'),
    number: field('Numer dokumentu'),
    issuedOn: field('Data wystawienia'),
    subject: field('Towar lub usługa'),
    gross: field('Brutto'),
    lines: form.getByRole('combobox', { name: 'Pozycja budżetu' }),
    addPart: form.getByRole('button', { name: 'Następna pozycja' }),
    line: form.getByRole('combobox', { name: 'Pozycja budżetu' }).or(field('Pozycja budżetu')),
    amount: field('Kwota'),
    left: form.getByText(/^Po tym dokumencie /),
    split: (text: string) => form.getByText(text),
    refusal: form.getByRole('alert'),
    duplicateReason: field('Dlaczego to nie jest ten sam dokument'),
    draftRestored: form.getByText('Przywrócono szkic'),
    option: (name: RegExp) => page.getByRole('option', { name }),
    /** Types into the field as a person does, over what is there. */
    async type(name: 'number' | 'issuedOn' | 'subject' | 'gross' | 'net', text: string) {
      const labels = {
        number: 'Numer dokumentu',
        issuedOn: 'Data wystawienia',
        subject: 'Towar lub usługa',
        gross: 'Brutto',
        net: 'Netto',
      } as const
      await field(labels[name]).fill(text)
      await field(labels[name]).press('Tab')
    },
  }
}

/** The page of one document. */
export const documentPage = (page: Page) => {
  const main = page.getByRole('main')
  const payments = page.getByRole('region', { name: 'Płatności' })
  const files = page.getByRole('region', { name: 'Załączniki' })
  return {
    heading: page.getByRole('heading', { level: 1 }),
    state: (word: string) => main.getByText(word, { exact: true }),
    checkFormally: page.getByRole('button', { name: 'Sprawdzono formalnie' }),
    check: page.getByRole('button', { name: 'Sprawdzono merytorycznie' }),
    payments,
    payAmount: payments.getByRole('textbox', { name: 'Kwota' }),
    payDay: payments.getByRole('textbox', { name: 'Data zapłaty' }),
    files,
    events: page.getByRole('region', { name: 'Co się działo' }).getByRole('listitem'),
    /** Chooses a file as the keyboard does. */
    async attach(file: { name: string; mimeType: string; buffer: Buffer }) {
      const chooser = page.waitForEvent('filechooser')
      await files.getByLabel('Dodaj załącznik').press('Enter')
      await (await chooser).setFiles(file)
      await expect(files.getByText(file.name)).toBeVisible()
    },
  }
}
