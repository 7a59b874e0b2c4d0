import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const softly = expect.configure({ soft: true })
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

/**
 * No violation of WCAG 2.1 A and AA in the light and in the dark (or in the looks given), each
 * named by its rule and element. The window looks as the system has it, so the system's look is
 * what changes.
 */
export async function expectAccessible(
  page: Page,
  what: string,
  within?: string,
  looks: readonly ('light' | 'dark')[] = ['light', 'dark'],
) {
  for (const colorScheme of looks) {
    await test.step(`${what}, ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme })
      // No role tells a colour scheme; the theme's own mark does.
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
      // In legacy mode axe opens no page of its own, which a desktop shell would close.
      const axe = new AxeBuilder({ page }).withTags(wcag).setLegacyMode(true)
      const { violations, passes } = await (within === undefined
        ? axe
        : axe.include(within)
      ).analyze()
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
      )
      softly(found, `${what}, ${colorScheme}`).toEqual([])
      softly(passes.length, 'axe found something to look at').toBeGreaterThan(0)
    })
  }
}
