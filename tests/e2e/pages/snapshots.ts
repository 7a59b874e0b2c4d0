import type { Page } from '@playwright/test'

/** The frozen periods: the list, the dialogue that freezes one, the page of one. */
export const snapshotsPage = (page: Page) => {
  const dialog = page.getByRole('dialog')
  const values = page.getByRole('table', { name: 'Wartości' })
  return {
    heading: page.getByRole('heading', { level: 1 }),
    dialog,
    freeze: page.getByRole('button', { name: 'Zamroź okres' }),
    period: dialog.getByRole('combobox', { name: 'Okres do zamrożenia' }),
    name: dialog.getByRole('textbox', { name: 'Nazwa' }),
    reason: dialog.getByRole('textbox', { name: 'Powód' }),
    list: page.getByRole('table', { name: 'Migawki' }),
    /** The row of an indicator: target, before, frozen, now, difference. */
    value: (code: string) =>
      values
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${code} `) }) }),
    detach: page.getByRole('button', { name: 'Odłącz od wniosku' }),
    remove: page.getByRole('button', { name: 'Usuń migawkę' }),
    /** The claim's own section. */
    indicators: page.getByRole('region', { name: 'Wskaźniki', exact: true }),
    problems: page.getByRole('region', { name: 'Zanim złożysz' }),
  }
}
