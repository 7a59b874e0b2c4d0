/** What a person waits for at the contact desk, by the page's own clock. */
import type { Browser, Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { besideFrame, inWindow, lasted, watchEnter } from './in-page.ts'
import { figuresOf, milliseconds, type Row, times } from './measure.ts'

/** As a quick typist types. */
const betweenKeys = 120
const cards = 15

const boxOf = (page: Page) => page.getByRole('combobox', { name: 'Kto dzwoni i o co pyta' })

const atDesk = <R>(browser: Browser, url: string, work: (page: Page) => Promise<R>) =>
  inWindow(browser, url, '/kontakt', async (page) => {
    const box = boxOf(page)
    await box.waitFor()
    // What the host keeps of the office is read at the first key of the day.
    await box.fill('gm')
    await page.getByRole('option').first().waitFor()
    await box.fill('')
    return work(page)
  })

interface Watched {
  /** Milliseconds from a key to the lines of what has been typed by it, laid out. */
  readonly answered: number[]
  /** Times the next key, which is to bring these lines; null times none. */
  readonly timeNext: (lines: string | null) => void
}

/**
 * From a key to the lines of all that has been typed with it, from the second letter on; the lines
 * before them are no answer. Keys that leave every line where it stands cannot be told from the
 * page and are left out. `linesOf` asks what the host finds.
 */
export const keysRow = (
  browser: Browser,
  url: string,
  typed: readonly string[],
  linesOf: (query: string) => Promise<readonly string[]>,
): Promise<Row> =>
  atDesk(browser, url, async (page) => {
    const box = boxOf(page)
    await watchAnswers(page)
    let awaited = 0
    for (const text of typed) {
      await box.fill('')
      let before = ''
      for (let end = 1; end <= text.length; end += 1) {
        const lines = (await linesOf(text.slice(0, end))).join('\n')
        const isWatched = end > 1 && lines !== before
        await page.evaluate(
          (wanted) => (window as unknown as Watched).timeNext(wanted),
          isWatched ? lines : null,
        )
        await box.pressSequentially(text.charAt(end - 1), { delay: betweenKeys })
        await page.waitForFunction(standing, lines)
        if (isWatched) awaited += 1
        before = lines
      }
    }
    const answered = await page.evaluate(() => (window as unknown as Watched).answered)
    if (answered.length !== awaited) throw new Error(`${answered.length} of ${awaited} keys timed`)
    return besideFrame('desk: key to the lines of what has been typed', figuresOf(answered))
  })

/** Whether these lines stand there. */
const standing = (lines: string): boolean =>
  [...document.querySelectorAll('[role="option"]')].map(({ id }) => id).join('\n') === lines

const watchAnswers = (page: Page) =>
  page.evaluate(() => {
    const answered: number[] = []
    let wanted: string | null = null
    let begun: number | null = null
    // A letter that the test's keyboard has no key for comes without one.
    const begin = ({ timeStamp }: Event) => {
      begun ??= timeStamp
    }
    const watched: Watched = {
      answered,
      timeNext(lines) {
        wanted = lines
        begun = null
      },
    }
    Object.assign(window, watched)
    const changed = () => {
      if (begun === null || wanted === null) return
      const shown = [...document.querySelectorAll('[role="option"]')].map(({ id }) => id)
      if (shown.join('\n') !== wanted) return
      document.body.getBoundingClientRect()
      answered.push(performance.now() - begun)
      wanted = null
    }
    for (const event of ['keydown', 'beforeinput']) {
      document.addEventListener(event, begin, { capture: true })
    }
    const changes = { subtree: true, childList: true, attributes: true }
    new MutationObserver(changed).observe(document.body, changes)
  })

/** From Enter to the answer card of a JST. */
export const cardRow = (browser: Browser, url: string, path: string): Promise<Row> =>
  atDesk(browser, url, async (page) => {
    const sqlite = new Database(path, { readonly: true })
    const codes = sqlite
      .prepare('SELECT id FROM jst WHERE length(id) = 7 ORDER BY id LIMIT ?')
      .pluck()
      .all(cards) as string[]
    sqlite.close()
    await watchEnter(page, 'main article')
    const box = boxOf(page)
    for (const [at, code] of codes.entries()) {
      await box.fill(code)
      await page.getByRole('option').first().waitFor()
      await box.press('Enter')
      await lasted(page, at + 1)
    }
    const figures = await lasted(page, codes.length)
    return {
      what: 'answer card of a JST, from Enter to standing there',
      figure: milliseconds(figures),
      against: '100 ms',
      ratio: `p95 ${times(figures.p95 / 100)}`,
      aim: '≤ 1.00×',
    }
  })
