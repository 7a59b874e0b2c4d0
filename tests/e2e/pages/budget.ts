import type { Page } from '@playwright/test'

/** The budget and its versions. */
export const planPage = (page: Page) => {
  const dialog = page.getByRole('dialog')
  const table = page.getByRole('table', { name: 'Zadania i pozycje kosztów' })
  return {
    heading: page.getByRole('heading', { level: 1, name: 'Budżet i wersje' }),
    total: (name: string) =>
      page.getByRole('table', { name: 'Kwoty projektu' }).getByRole('row', { name }),
    limit: (name: RegExp) =>
      page.getByRole('table', { name: 'Limity kategorii' }).getByRole('row', { name }),
    missing: page.getByRole('status').filter({ hasText: /Do rozpisania|sumują się|przekraczają/ }),
    table,
    row: (name: string) => table.getByRole('row').filter({ hasText: name }),
    button: (name: string | RegExp) => page.getByRole('button', { name }),
    dialog,
    field: (name: string) => dialog.getByRole('textbox', { name, exact: true }),
    save: dialog.getByRole('button', { name: 'Zapisz', exact: true }),
    compared: page.getByRole('table', { name: /^Wersja \d+ i wersja \d+$/ }),
    rules: page.getByRole('region', { name: 'Zasady finansowe' }),
  }
}

/** Moving money between cost lines. */
export const transfersPage = (page: Page) => {
  const form = page.getByRole('form', { name: 'Symulator przesunięcia' })
  const move = (number: number) => form.getByRole('group', { name: `Przesunięcie ${number}` })
  return {
    heading: page.getByRole('heading', { level: 1, name: 'Przesunięcia' }),
    form,
    move,
    verdict: (number: number) => move(number).getByRole('status'),
    /** Chooses the first line found by a part of its name, by Enter. */
    async choose(number: number, side: 'Z pozycji' | 'Do pozycji', words: string) {
      const field = move(number).getByRole('combobox', { name: side })
      await field.fill(words)
      await field.press('Enter')
    },
    amount: (number: number) => move(number).getByRole('textbox', { name: 'Kwota' }),
    reason: form.getByRole('textbox', { name: 'Powód przesunięcia' }),
    on: form.getByRole('textbox', { name: 'Dzień przesunięcia' }),
    record: form.getByRole('button', { name: 'Zapisz przesunięcie' }),
    records: page.getByRole('region', { name: 'Zapisane przesunięcia' }),
  }
}
