import type { Page } from '@playwright/test'

/** The first screen. */
export const dashboardPage = (page: Page) => {
  const main = page.getByRole('main')
  const widget = (title: string) => main.getByRole('region', { name: title, exact: true })
  return {
    heading: page.getByRole('heading', { level: 1, name: 'Pulpit' }),
    widget,
    /** What matters today: one's own, and the others'. */
    headline: main.locator('[data-headline]'),
    /** The headings of what is shown, in order. */
    titles: main.getByRole('heading', { level: 2 }),
    alerts: widget('Co czeka').getByRole('listitem'),
    showAll: widget('Co czeka').getByRole('button', { name: /^Pokaż jeszcze/ }),
    gauges: widget('Cele programu'),
    arrange: page.getByRole('button', { name: 'Ułóż pulpit' }),
    done: page.getByRole('button', { name: 'Gotowe' }),
    reset: page.getByRole('button', { name: 'Przywróć domyślny układ' }),
    button: (what: 'Przesuń wcześniej' | 'Przesuń dalej' | 'Schowaj' | 'Pokaż', title: string) =>
      page.getByRole('button', { name: `${what}: ${title}` }),
    importList: page.getByRole('link', { name: 'Importuj listę rekrutacyjną' }),
    /** Opens the table behind a chart and answers it. */
    async table(title: string) {
      const frame = widget(title)
      await frame.getByText('Te same liczby w tabeli').press('Enter')
      return frame.getByRole('table')
    },
  }
}
