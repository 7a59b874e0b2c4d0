import { expect, type Locator, type Page } from '@playwright/test'
import { officeWindow } from './office-window.ts'

export type QuotaName =
  | 'JST w programie'
  | 'Miasta średnie'
  | 'Wdrożenia'
  | 'Wdrożenia w miastach średnich'

export type FigureName = 'Cel' | 'Podpisane' | 'W toku' | 'Brakuje'

/** The quota board. */
export const boardPage = (page: Page) => {
  const quotas = page.getByRole('table', { name: 'Cele programu' })
  const link = (quota: QuotaName, name: FigureName): Locator =>
    page.getByRole('link', { name: `${quota}, ${name}: ` })
  const heading = page.getByRole('heading', { level: 1, name: 'Tablica limitów' })
  return {
    heading,
    /** Opens the board from any screen, as a person does. */
    async open() {
      await officeWindow(page).go('Pulpit')
      await page
        .getByRole('navigation', { name: 'Pulpit' })
        .getByRole('link', { name: 'Tablica limitów' })
        .press('Enter')
      await expect(heading).toBeVisible()
    },
    quotas,
    /** A figure of one quota; its text is the number. */
    figure: (quota: QuotaName, name: FigureName): Locator => quotas.locator(link(quota, name)),
    target: (quota: QuotaName): Locator => quotas.locator(link(quota, 'Cel')),
    /** The heading over the targets, which opens the programme they are written in. */
    toProgramme: quotas.getByRole('link', { name: 'Cel', exact: true }),
    /** The sentence on top, which is full of figures too. */
    headline: page
      .getByRole('main')
      .getByText(/^(Podpisano|JST jest dość|Rekrutacja osiągnęła cel)/),
    day: page.getByRole('textbox', { name: 'Stan na dzień' }),
    backToNow: page.getByRole('button', { name: 'Wróć do bieżącego' }),
    missing: page.getByRole('region', { name: 'Kogo brakuje i czyj ruch' }),
    stages: page.getByRole('region', { name: 'Etapy programu' }),
    benchmark: page.getByRole('table', { name: /^Na tle programu siostrzanego/ }),
    importList: page.getByRole('link', { name: 'Importuj listę rekrutacyjną' }),
  }
}
