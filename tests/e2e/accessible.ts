import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const softly = expect.configure({ soft: true })
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
/** The rules that look at colours: the others find the same in the light and in the dark. */
const ofColours = ['color-contrast', 'link-in-text-block']
/** The rules that look at words: the others find the same in both languages. */
const ofWords = [
  'aria-command-name',
  'aria-input-field-name',
  'aria-progressbar-name',
  'aria-toggle-field-name',
  'aria-tooltip-name',
  'button-name',
  'document-title',
  'html-has-lang',
  'html-lang-valid',
  'image-alt',
  'input-button-name',
  'label',
  'link-name',
  'select-name',
  'summary-name',
  'svg-img-alt',
  'valid-lang',
]

/**
 * No violation of WCAG 2.1 A and AA, each named by its rule and element: every rule in the light,
 * and those of colours in the dark too. A walk in the second language asks for `words` alone.
 * The window looks as the system has it, so the system's look is what changes.
 */
export async function expectAccessible(
  page: Page,
  what: string,
  within?: string,
  { words = false } = {},
) {
  for (const colorScheme of words ? (['light'] as const) : (['light', 'dark'] as const)) {
    await test.step(`${what}, ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme })
      // No role tells a colour scheme; the theme's own mark does.
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
      const axe = new AxeBuilder({ page })
        // In legacy mode axe opens no page of its own, which a desktop shell would close.
        .setLegacyMode(true)
        // Describing each element that passes would take longer than looking at it.
        .options({ resultTypes: ['violations'] })
      if (words) axe.withRules(ofWords)
      else if (colorScheme === 'dark') axe.withRules(ofColours)
      else axe.withTags(wcag)
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
