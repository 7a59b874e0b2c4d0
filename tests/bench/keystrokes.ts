import type { Browser, Page } from '@playwright/test'
import { figuresOf, milliseconds, type Row, times } from './measure.ts'

const frame = 1000 / 60
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
    await search.pressSequentially(word, { delay: 60 })
  }
  const samples = await page.evaluate(() => (window as unknown as Watched).keyTimes)
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
  keyTimes: number[]
}

/** Work of a key: its handlers, React's rendering and the browser's layout, up to the paint. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = window as unknown as Watched
    watched.keyTimes = []
    document.addEventListener(
      'keydown',
      (event) => {
        const begun = event.timeStamp
        // The first task after the frame's paint: a message posted from inside the frame.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => watched.keyTimes.push(performance.now() - begun)
          port2.postMessage(null)
        })
      },
      { capture: true },
    )
  })
}
