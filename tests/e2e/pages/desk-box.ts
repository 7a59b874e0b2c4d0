import type { Page } from '@playwright/test'

/** The one box of the desk and what it finds. */
export const deskBox = (page: Page) => {
  const field = page.getByRole('combobox', { name: 'Kto dzwoni i o co pyta' })
  const found = page.getByRole('listbox', { name: 'Wyniki' }).getByRole('option')
  return {
    field,
    found,
    /** What Enter opens. */
    chosen: found.and(page.getByRole('option', { selected: true })),
    said: (text: string) => page.getByRole('status').filter({ hasText: text }),
  }
}
