import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/**
 * Presses a key until the focus is where it should lead, or inside it: as a person gets there,
 * who cannot put the focus anywhere. Throws where the key does not lead there.
 */
export async function walkTo(page: Page, target: Locator, key = 'Tab') {
  await expect(target).toBeVisible()
  for (let press = 0; press < 80; press += 1) {
    if (await target.evaluate((element) => element.contains(document.activeElement))) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead to ${target}`)
}
