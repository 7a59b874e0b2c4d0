/** What a person waits for in the matrix of the packages, by the page's own clock and frames. */
import type { Browser, Page } from '@playwright/test'
import { packagePage } from '../e2e/pages/package.ts'
import { besideFrame, frame, inPage, inWindow } from './in-page.ts'
import { type Figures, figuresOf, milliseconds, type Row, times } from './measure.ts'

/** So far the matrix is scrolled in each frame, in pixels, and in so many frames. */
const scrolling = { step: 90, frames: 240 }
const keys = ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'PageDown', 'ArrowUp'] as const
const presses = 120

interface Frames {
  readonly drawn: number
  /** Frames of a sixtieth of a second that nothing was drawn in. */
  readonly dropped: number
  readonly gaps: Figures
}

/** The matrix of so many JSTs: keys, scrolling, and scrolling a blank page as long. */
export async function packagePageRows(
  browser: Browser,
  url: string,
  count: number,
): Promise<Row[]> {
  const blank = await inPage(browser, async (page) => {
    await page.setContent('<main style="height:100dvh;overflow:auto"><p style="height:90000px">')
    return scrolled(page, 'main')
  })
  return inWindow(browser, url, '/wdrozenia/pakiet', async (page) => {
    await packagePage(page).rows.nth(8).waitFor()
    // The rows out of sight are drawn while nothing else is to be done.
    await page.locator(`[data-place="${count} 1"]`).waitFor()
    const focus = await keyed(page)
    const here = await scrolled(page, 'div:has(> [role="grid"])')
    return [
      besideFrame(`package matrix of ${count} × 9: key to focus moved and laid out`, focus),
      {
        what: `package matrix of ${count} × 9: scrolling ${scrolling.step} px a frame`,
        figure: framesOf(here),
        against: `blank page: ${framesOf(blank)}`,
        ratio: times(here.gaps.p95 / blank.gaps.p95),
        aim: 'no frame dropped',
      },
    ]
  })
}

const framesOf = ({ drawn, dropped, gaps }: Frames) =>
  `${dropped} dropped of ${drawn + dropped}; gap ${milliseconds(gaps)}`

/** Milliseconds from each key to the focus on the next cell, laid out. */
async function keyed(page: Page): Promise<Figures> {
  await page.evaluate(() => {
    const lasted: number[] = []
    Object.assign(window, { lasted })
    let begun: number | null = null
    const keyDown = (event: KeyboardEvent) => {
      begun = event.timeStamp
    }
    document.addEventListener('keydown', keyDown, true)
    document.addEventListener('focusin', () => {
      if (begun === null) return
      document.body.getBoundingClientRect()
      lasted.push(performance.now() - begun)
      begun = null
    })
  })
  await page.locator('[data-place="1 1"]').focus()
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press(keys[press % keys.length] ?? 'ArrowDown')
  }
  const lasted = await page.evaluate(() => (window as unknown as { lasted: number[] }).lasted)
  return figuresOf(lasted)
}

/** Scrolls a box down and back in every frame, and counts the frames that were missed. */
async function scrolled(page: Page, selector: string): Promise<Frames> {
  const gaps = await page.evaluate(
    ({ sought, step, frames }) =>
      new Promise<number[]>((resolve) => {
        const box = document.querySelector(sought)
        const seen: number[] = []
        let last: number | null = null
        const tick = (at: number) => {
          if (last !== null) seen.push(at - last)
          last = at
          if (seen.length >= frames) return resolve(seen)
          box?.scrollBy(0, seen.length < frames / 2 ? step : -step)
          requestAnimationFrame(tick)
        }
        requestAnimationFrame(tick)
      }),
    { sought: selector, ...scrolling },
  )
  const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / frame) - 1), 0)
  return { drawn: gaps.length, dropped, gaps: figuresOf(gaps) }
}
