import type { Page } from '@playwright/test'

/** The charts of a screen: pictures in frames, and pictures in the rows of tables. */
export const chartsPage = (page: Page) => {
  const main = page.getByRole('main')
  return {
    /** A chart in its frame, by its title. */
    framed(title: string) {
      const frame = main.getByRole('region', { name: title, exact: true })
      const behind = frame.getByText('Te same liczby w tabeli').locator('xpath=..')
      return {
        frame,
        /** The fold with the same figures. */
        behind,
        picture: behind.locator('xpath=preceding-sibling::div[1]'),
        /** The keyboard's way over the moments of a chart of lines. */
        points: frame.getByRole('slider', { name: `${title}: punkty wykresu` }),
        /** The marks of bars that open something. */
        marks: frame.getByRole('group', { name: `${title}: wykres` }).getByRole('link'),
        save: frame.getByRole('button', { name: `Zapisz wykres: ${title}` }),
      }
    },
    /** Saves a chart as it is seen; to be called inside `office.download`. */
    async save(title: string, kind: 'SVG' | 'PNG') {
      await main.getByRole('button', { name: `Zapisz wykres: ${title}` }).press('Enter')
      await page.getByRole('menuitem', { name: `Jako obraz ${kind}` }).press('Enter')
    },
    /** A table whose rows are drawn too, by its name or caption. */
    rows: (name: string | RegExp) => main.getByRole('table', { name }),
  }
}
