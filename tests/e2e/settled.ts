import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import type { Language } from './texts.ts'

/** Puts the window into a language as a person does. */
export async function speak(page: Page, language: Language) {
  if (language === 'en')
    await page.getByRole('button', { name: 'Switch to English' }).press('Enter')
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

/** What is still being read has come, and every notice has gone or stands. */
export async function settled(page: Page) {
  await expect(page.getByRole('main')).not.toHaveText('')
  await page.evaluate(() => document.fonts.ready)
}
