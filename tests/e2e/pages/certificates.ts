import { expect, type Page } from '@playwright/test'

/** The check-list of the standards, of all JSTs and of one, and the certificates. */
export const certificatesPage = (page: Page) => {
  const dialog = page.getByRole('dialog')
  const overview = page.getByRole('table', { name: 'Standardy w JST' })
  const sheet = page.getByRole('table', { name: 'Oceny elementów' })
  const waiting = page.getByRole('table', { name: 'JST z umową wdrożeniową' })
  const register = page.getByRole('table', { name: 'Rejestr certyfikatów' })
  const audit = (name: string) => page.getByRole('region', { name, exact: true })
  const field = (name: string) => dialog.getByRole('textbox', { name, exact: true })
  return {
    dialog,
    field,
    save: dialog.getByRole('button', { name: 'Zapisz', exact: true }),
    refusal: dialog.getByRole('alert'),
    overviewRow: (name: string) => overview.getByRole('row').filter({ hasText: name }),
    sheet,
    answers: sheet.getByRole('row'),
    /** The answer to an element after implementing. */
    answer: (element: string) => sheet.getByRole('button', { name: `${element}, po:` }),
    day: page.getByRole('textbox', { name: 'Dzień oceny' }),
    audit,
    auditButton: (name: string, label: string) =>
      audit(name).getByRole('button', { name: `${label}: ${name}`, exact: true }),
    waitingRow: (name: string) => waiting.getByRole('row').filter({ hasText: name }),
    issuedOn: page.getByRole('textbox', { name: 'Data wydania' }),
    issueAll: page.getByRole('button', { name: /^Wydaj \d+ / }),
    registerRow: (number: string) => register.getByRole('row').filter({ hasText: number }),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    /** Types a day as a person writes it, and leaves the field. */
    async typeDay(name: string, text: string) {
      await field(name).fill(text)
      await expect(field(name)).toHaveValue(text)
      await field(name).press('Tab')
    },
  }
}
