import type { Page } from '@playwright/test'

/** The history of changes: the list, and one change with its records. */
export const historyPage = (page: Page) => {
  const rows = page.getByRole('row').filter({ has: page.getByRole('cell') })
  const confirm = page.getByRole('dialog', { name: 'Cofnąć tę zmianę?' })
  return {
    title: page.getByRole('heading', { level: 1 }),
    /** Changes, newest first. */
    rows,
    open: (what: string) => rows.filter({ hasText: what }).first().getByRole('link').press('Enter'),
    subject: page.getByRole('combobox', { name: 'Czego dotyczy' }),
    takeBack: page.getByRole('button', { name: 'Cofnij', exact: true }),
    confirm,
    reason: confirm.getByRole('textbox', { name: 'Powód' }),
    refusal: confirm.getByRole('alert'),
    records: page.getByRole('group'),
  }
}
