import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const softly = expect.configure({ soft: true })
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
/** The rules that look at colours: the others find the same in the light and in the dark. */
const ofColours = ['color-contrast', 'link-in-text-block']

/**
 * No violation of WCAG 2.1 A and AA, each named by its rule and element: every rule in the light,
 * and those of colours in the dark too. Colours are the same in both languages, so a walk in the
 * second one may leave them out. The window looks as the system has it, so the system's look is
 * what changes.
 */
export async function expectAccessible(
  page: Page,
  what: string,
  within?: string,
  { colours = true } = {},
) {
  for (const colorScheme of colours ? (['light', 'dark'] as const) : (['light'] as const)) {
    await test.step(`${what}, ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme })
      // No role tells a colour scheme; the theme's own mark does.
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
      // In legacy mode axe opens no page of its own, which a desktop shell would close.
      const axe = new AxeBuilder({ page }).setLegacyMode(true)
      if (colorScheme === 'dark') axe.withRules(ofColours)
      else axe.withTags(wcag).disableRules(colours ? [] : ofColours)
      if (within !== undefined) axe.include(within)
      const { violations, passes } = await axe.analyze()
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
      )
      softly(found, `${what}, ${colorScheme}`).toEqual([])
      softly(passes.length, 'axe found something to look at').toBeGreaterThan(0)
    })
  }
}
