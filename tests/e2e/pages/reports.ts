import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

/** The buttons that issue reports, the board's report of a month, and what they save. */
export const reportsPage = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: 'Raport miesięczny' })
  return {
    dialog,
    monthly: page.getByRole('button', { name: 'Raport miesięczny' }),
    months: dialog.getByRole('combobox', { name: 'Za który miesiąc' }),
    issueMonthly: dialog.getByRole('button', { name: 'Wystaw PDF' }),
    forWhom: dialog.getByRole('textbox', { name: 'Dla kogo' }),
    card: page.getByRole('button', { name: 'Karta JST PDF' }),
    /** What is told of a report that got this number. */
    issued: (number: string) => page.getByText(`Wystawiono nr ${number}`),
    /** The file that a press saves: its name, how it begins, and the number in its name. */
    async savedBy(press: () => Promise<void>) {
      const download = page.waitForEvent('download')
      await press()
      const file = await download
      const name = file.suggestedFilename()
      const start = (await readFile(await file.path())).subarray(0, 5).toString('latin1')
      const [, ordinal = '', year = ''] = /(\d+)-(\d{4})\D*\.pdf$/.exec(name) ?? []
      return { name, start, number: `${ordinal}/${year}` }
    },
  }
}
