import type { Page } from '@playwright/test'

/**
 * What a person cannot get to see: a page wider than the window, and text that its box
 * hides with no way to scroll to it and no tooltip to tell the rest.
 */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const found = scrollWidth > clientWidth ? [`the page: ${scrollWidth} > ${clientWidth}`] : []
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX, visibility } = getComputedStyle(element)
      const hides = overflowX === 'hidden' || overflowX === 'clip'
      const isSeen = element.clientWidth > 1 && element.clientHeight > 1 && visibility !== 'hidden'
      if (!hides || !isSeen || element.title !== '' || element.closest('[title]')) continue
      if (element.scrollWidth > element.clientWidth + 1) {
        found.push(`${element.tagName} “${element.textContent?.slice(0, 40)}”`)
      }
    }
    return found
  })
