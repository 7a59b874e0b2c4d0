import type { Page } from '@playwright/test'

/** Data protection: its parts and the dialogues of each. */
export const privacyPage = (page: Page) => ({
  heading: page.getByRole('heading', { level: 1, name: 'Ochrona danych' }),
  part: (name: string) =>
    page
      .getByRole('group', { name: 'Część' })
      .getByRole('button', { name: new RegExp(`^${name}`) }),
  button: (name: string | RegExp) => page.getByRole('main').getByRole('button', { name }).first(),
  dialog: (name: string | RegExp) => page.getByRole('dialog', { name }),
  row: (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) }),
  mark: (name: string) => page.getByRole('checkbox', { name: `Zaznacz: ${name}` }),
})
