import type { Page } from '@playwright/test'

/** The quality survey: its parts, the sheet of an assessor, the criteria. */
export const surveyPage = (page: Page) => {
  const part = page.getByRole('group', { name: 'Część' })
  const dialog = page.getByRole('dialog')
  const ranking = page.getByRole('table', { name: /^Ranking/ })
  const changes = page.getByRole('table', { name: 'Zmiana w JST' })
  const criteria = page.getByRole('table', { name: 'Zmiana w kryteriach' })
  return {
    heading: page.getByRole('heading', { level: 1, name: 'Badanie jakości' }),
    part: (name: string) => part.getByRole('button', { name }),
    round: page.getByRole('combobox', { name: 'Runda' }),
    group: page.getByRole('combobox', { name: 'Kto' }),
    assessor: page.getByRole('combobox', { name: 'Oceniający' }),
    day: page.getByRole('textbox', { name: 'Dzień oceny' }),
    cell: (jst: string, criterion: string) =>
      page.getByRole('textbox', { name: new RegExp(`^${jst} .*, ${criterion}`) }),
    note: page.getByRole('textbox', { name: 'Uwaga do oceny' }),
    told: page.getByRole('alert'),
    status: page.getByRole('status').filter({ hasText: 'Wpisane oceny' }),
    places: ranking.getByRole('row'),
    row: (name: string) => ranking.getByRole('row').filter({ hasText: name }),
    score: (name: string) =>
      ranking.getByRole('row').filter({ hasText: name }).getByRole('link').nth(1),
    change: (name: string) => changes.getByRole('row').filter({ hasText: name }),
    criterionChange: (name: string) => criteria.getByRole('link', { name }),
    exportXlsx: page.getByRole('button', { name: 'Zapisz XLSX' }),
    editCriteria: page.getByRole('button', { name: 'Zmień kryteria' }),
    dialog,
    field: (name: string) => dialog.getByRole('textbox', { name, exact: true }),
    move: (way: 'Wyżej' | 'Niżej', nth: number) =>
      dialog.getByRole('button', { name: new RegExp(`^${way}, kryterium ${nth}: `) }),
    save: dialog.getByRole('button', { name: 'Zapisz' }),
    refusal: dialog.getByRole('alert'),
  }
}
