import type { Page } from '@playwright/test'

/** The list of claims and one claim's page. */
export const claimPage = (page: Page) => {
  const section = (name: string) => page.getByRole('region', { name, exact: true })
  const documents = section('Zestawienie dokumentów')
  const decision = page.getByRole('form', { name: 'Decyzja instytucji' })
  return {
    section,
    documents,
    decision,
    add: page.getByRole('button', { name: 'Nowy wniosek' }),
    create: page.getByRole('button', { name: 'Utwórz i zbierz dokumenty' }),
    heading: (ordinal: number) =>
      page.getByRole('heading', { level: 1, name: `Wniosek nr ${ordinal}`, exact: true }),
    problems: page.getByRole('region', { name: 'Zanim złożysz' }),
    /** The row of a part of a document in the list. */
    entry: (number: string, line: string) =>
      documents.getByRole('row').filter({ hasText: number }).filter({ hasText: line }),
    verdict: (number: string, line: string) =>
      decision.getByRole('radiogroup', { name: `Decyzja: ${number}, ${line}` }),
    reason: (number: string, line: string) =>
      decision.getByRole('textbox', { name: `Powód: ${number}, ${line}` }),
    amount: (number: string, line: string) =>
      decision.getByRole('textbox', { name: `Kwota: ${number}, ${line}` }),
    dialog: (name: string | RegExp) => page.getByRole('dialog', { name }),
    /** A fact of a section by its label; a fact has no role of its own beside its term. */
    fact: (name: string, label: string) => section(name).locator(`dt:text-is("${label}") + dd`),
  }
}

/** The advances. */
export const advancesPage = (page: Page) => ({
  add: page.getByRole('button', { name: 'Zapisz transzę' }),
  dialog: page.getByRole('dialog', { name: 'Zapisz transzę' }),
  standing: page.getByRole('region', { name: 'Rozliczenie transz' }),
  tranches: page.getByRole('region', { name: 'Transze', exact: true }),
})
