import type { Page } from '@playwright/test'

/** The programme's facts, stages and contacts. */
export const programmePage = (page: Page) => {
  const facts = page.getByRole('region', { name: 'Dane programu' })
  const form = page.getByRole('form', { name: 'Zmień dane programu' })
  return {
    heading: page.getByRole('heading', { level: 1, name: 'Program i etapy' }),
    facts,
    edit: page.getByRole('button', { name: 'Zmień dane programu' }),
    form,
    field: (name: string) => form.getByRole('textbox', { name }),
    save: form.getByRole('button', { name: 'Zapisz', exact: true }),
    draftRestored: form.getByText('Przywrócono szkic'),
    /** One fact by its label; a fact has no role of its own beside its term. */
    fact: (label: string) => facts.locator(`dt:text-is("${label}") + dd`),
    contact: (name: string) =>
      page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) }),
  }
}
