import { expect, type Page } from '@playwright/test'

/** Words that are looked for are kept with the window's entry, and never stand in its address. */
export async function expectKeptWords(page: Page, words: string): Promise<void> {
  const kept = () =>
    page.evaluate(() => (history.state as { readonly words?: string } | null)?.words ?? '')
  await expect.poll(kept).toBe(words)
  expect(new URL(page.url()).search).not.toContain('q=')
}
