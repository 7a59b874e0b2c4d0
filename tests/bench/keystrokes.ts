import type { Browser, Page } from '@playwright/test'
import { figuresOf, milliseconds, type Row, times } from './measure.ts'

const frame = 1000 / 60
/** Long enough for a key's work to end, and for the address to follow after it. */
const betweenKeys = 400
const words = ['zielona', 'gubin', 'powiat', 'słubice', 'nowa sol']

/**
 * Typing into the register's search: from the key going down to the frame in which the
 * rows it leaves have been drawn, by the page's own clock.
 */
export async function keystrokes(browser: Browser, url: string, count: number): Promise<Row> {
  const context = await browser.newContext({
    locale: 'pl-PL',
    viewport: { width: 1280, height: 720 },
  })
  const page = await context.newPage()
  await page.goto(url)
  await page.goto(new URL('/jst', url).href)
  const search = page.getByRole('searchbox')
  await search.waitFor()
  await watchKeys(page)
  for (const word of words) {
    await search.fill('')
    await search.pressSequentially(word, { delay: betweenKeys })
  }
  const samples = await page.evaluate(() => (window as unknown as Watched).lastDrawn)
  await context.close()
  const figures = figuresOf(samples)
  return {
    what: `keystroke to drawn result, register of ${count}`,
    figure: milliseconds(figures),
    against: `one frame ${frame.toFixed(1)} ms`,
    ratio: `median ${times(figures.median / frame)}; p95 ${times(figures.p95 / frame)}`,
    aim: '≤ 1.00×',
  }
}

interface Watched {
  /** For each key, milliseconds from its going down to the last paint of a change it made. */
  lastDrawn: number[]
}

/**
 * Work of a key: its handlers, React's rendering (the deferred list included) and the
 * browser's layout, up to the paint. The address follows a quarter of a second later and is
 * no part of the result.
 */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const addressFollows = 200
    const watched = window as unknown as Watched
    watched.lastDrawn = []
    let begun = Number.NEGATIVE_INFINITY
    const afterPaint = () => {
      const key = watched.lastDrawn.length - 1
      const since = begun
      requestAnimationFrame(() => {
        // The first task after the frame's paint: a message posted from inside the frame.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          const passed = performance.now() - since
          if (since === begun && passed < addressFollows) watched.lastDrawn[key] = passed
        }
        port2.postMessage(null)
      })
    }
    const keyDown = (event: KeyboardEvent) => {
      begun = event.timeStamp
      watched.lastDrawn.push(0)
      afterPaint()
    }
    document.addEventListener('keydown', keyDown, { capture: true })
    const changes = { subtree: true, childList: true, characterData: true, attributes: true }
    new MutationObserver(afterPaint).observe(document.body, changes)
  })
}
