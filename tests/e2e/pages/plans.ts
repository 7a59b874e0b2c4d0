import type { Page } from '@playwright/test'

/** The plan on a JST's page, and the list of plans. */
export const plansPage = (page: Page) => {
  const plan = page.getByRole('region', { name: 'Plan wdrożenia', exact: true })
  const dialog = page.getByRole('dialog')
  const list = page.getByRole('table', { name: 'Plany wdrożenia' })
  return {
    plan,
    writeGoals: plan.getByRole('button', { name: 'Zapisz cele' }),
    addTask: plan.getByRole('button', { name: 'Dodaj zadanie' }),
    accept: plan.getByRole('button', { name: 'Przyjmij plan' }),
    change: (text: string) => plan.getByRole('button', { name: `Zmień zadanie: ${text}` }),
    up: (text: string) => plan.getByRole('button', { name: `Wyżej: ${text}` }),
    tasks: plan.getByRole('row'),
    dialog,
    field: (name: string) => dialog.getByRole('textbox', { name, exact: true }),
    save: dialog.getByRole('button', { name: 'Zapisz' }),
    refusal: dialog.getByRole('alert'),
    listHeading: page.getByRole('heading', { level: 1, name: 'Plany wdrożenia' }),
    row: (name: string) => list.getByRole('row').filter({ hasText: name }),
    name: (name: string) => list.getByRole('link', { name, exact: true }),
    show: page.getByRole('combobox', { name: 'Pokaż plany' }),
    exportXlsx: page.getByRole('button', { name: 'Zapisz XLSX' }),
  }
}
