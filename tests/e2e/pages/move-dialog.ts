import { expect, type Page } from '@playwright/test'

/** A dialogue of one move of recruitment, and of a move for a selection. */
export const moveDialog = (page: Page, title: string | RegExp) => {
  const dialog = page.getByRole('dialog', { name: title })
  const day = dialog.getByRole('textbox', { name: /^Dzień / })
  return {
    dialog,
    day,
    number: dialog.getByRole('textbox', { name: 'Numer umowy', exact: true }),
    signatory: dialog.getByRole('textbox', { name: 'Kto podpisał za JST' }),
    reason: dialog.getByRole('textbox', { name: /^Powód/ }),
    replacement: dialog.getByRole('combobox', { name: 'Na jej miejsce' }),
    refusal: dialog.getByRole('alert'),
    /** The number pattern and its start; only for a selection. */
    pattern: dialog.getByRole('textbox', { name: 'Wzór numerów' }),
    start: dialog.getByRole('textbox', { name: 'Od numeru' }),
    verdicts: dialog.getByRole('table').getByRole('row'),
    counts: dialog.getByRole('status').filter({ hasText: /Można zapisać/ }),
    /** Types a day as a person writes it, `12.03.2020`. */
    async typeDay(text: string) {
      await day.fill(text)
      await expect(day).toHaveValue(text)
      await day.press('Tab')
    },
  }
}
