import type { Page } from '@playwright/test'

/** The indicators: the list, the page of one, and its dialogue. */
export const indicatorsPage = (page: Page) => {
  const dialog = page.getByRole('dialog')
  const outputs = page.getByRole('table', { name: 'Wskaźniki produktu' })
  const waiting = page.getByRole('table', { name: /^Jeszcze się nie liczą/ })
  const counted = page.getByRole('table', { name: /^Liczą się/ })
  return {
    heading: page.getByRole('heading', { level: 1 }),
    indicator: (name: string) => outputs.getByRole('link', { name, exact: true }),
    add: page.getByRole('button', { name: 'Nowy wskaźnik' }),
    search: page.getByRole('searchbox', { name: 'Szukaj wśród nazw i JST' }),
    waiting: waiting.getByRole('link'),
    counted: counted.getByRole('link'),
    standing: (text: string | RegExp) => page.getByRole('main').getByText(text),
    dialog,
    field: (name: string) => dialog.getByRole('textbox', { name, exact: true }),
    choice: (name: string) => dialog.getByRole('combobox', { name, exact: true }),
    preview: dialog.getByRole('region', { name: 'Co by się liczyło' }),
    save: dialog.getByRole('button', { name: 'Zapisz' }),
    enterValue: page.getByRole('button', { name: 'Wpisz wartość' }),
  }
}
