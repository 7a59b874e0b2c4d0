import type { Browser, Page } from '@playwright/test'
import { besideFrame, inWindow } from './in-page.ts'
import { type Figures, figuresOf, type Row } from './measure.ts'

/** Long enough for a key's work to end, and for the address to follow after it. */
const betweenKeys = 400
const words = ['zielona', 'gubin', 'powiat', 'słubice', 'nowa sol']

/**
 * Typing into the register's search: the work from the key going down until the rows it
 * leaves are in the page and laid out, ready for the next frame, by the page's own clock.
 */
export const keystrokes = (browser: Browser, url: string, count: number): Promise<Row> =>
  inWindow(browser, url, '/jst', async (page) => {
    const search = page.getByRole('searchbox')
    await search.waitFor()
    await watchKeys(page)
    for (const word of words) {
      await search.fill('')
      await search.pressSequentially(word, { delay: betweenKeys })
    }
    const figures = await keysWatched(page)
    return besideFrame(`keystroke to result ready to draw, register of ${count}`, figures)
  })

interface Watched {
  /** For each key, milliseconds from its going down to the last change it made, laid out. */
  lastReady: number[]
}

/**
 * Work of a key: its handlers, React's rendering and the browser's layout, forced here so
 * that it is counted. Waiting for the screen's next frame is not work. The address, and what
 * of a short list is not in sight, follow once the typing rests and are no part of it.
 */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const addressFollows = 200
    const watched = window as unknown as Watched
    watched.lastReady = []
    let begun = Number.NEGATIVE_INFINITY
    const keyDown = (event: KeyboardEvent) => {
      begun = event.timeStamp
      watched.lastReady.push(0)
    }
    const changed = () => {
      document.body.getBoundingClientRect()
      const passed = performance.now() - begun
      if (passed < addressFollows) watched.lastReady[watched.lastReady.length - 1] = passed
    }
    document.addEventListener('keydown', keyDown, { capture: true })
    const changes = { subtree: true, childList: true, characterData: true, attributes: true }
    new MutationObserver(changed).observe(document.body, changes)
  })
}

/** What the watched keys took; milliseconds. */
export const keysWatched = async (page: Page): Promise<Figures> =>
  figuresOf(await page.evaluate(() => (window as unknown as Watched).lastReady))
