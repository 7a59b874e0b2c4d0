/** What a person waits for in a window, by the page's own clock. */
import { type Browser, chromium, type Page } from '@playwright/test'
import { browserArguments, needBrowser } from '../runner/browser.ts'
import { type Figures, figuresOf, milliseconds, type Row, times } from './measure.ts'

/** Of a screen that draws sixty times a second; milliseconds. */
export const frame = 1000 / 60

/** Runs a measurement in the browser that the tests use. */
export async function withBrowser<R>(work: (browser: Browser) => Promise<R>): Promise<R> {
  const found = needBrowser()
  if ('missing' in found) throw new Error(found.missing)
  const { browser: executablePath } = found
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

/** A page of its own, without a cache. */
export async function inPage<R>(browser: Browser, work: (page: Page) => Promise<R>): Promise<R> {
  const viewport = { width: 1280, height: 720 }
  const context = await browser.newContext({ locale: 'pl-PL', viewport })
  try {
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}

/** A window of the office at an address of it. */
export const inWindow = <R>(
  browser: Browser,
  url: string,
  address: string,
  work: (page: Page) => Promise<R>,
): Promise<R> =>
  inPage(browser, async (page) => {
    // The first address lets the window in.
    await page.goto(url)
    await page.goto(new URL(address, url).href)
    return work(page)
  })

/** A row of what must be ready for the next frame. */
export const besideFrame = (what: string, figures: Figures): Row => ({
  what,
  figure: milliseconds(figures),
  against: `one frame ${frame.toFixed(1)} ms`,
  ratio: `median ${times(figures.median / frame)}; p95 ${times(figures.p95 / frame)}`,
  aim: '≤ 1.00×',
})

interface Watched {
  /** Milliseconds from each Enter to what it was pressed for, laid out. */
  readonly lasted: number[]
}

/** Times, from each Enter, how long until another element stands where `selector` finds one. */
export const watchEnter = (page: Page, selector: string) =>
  page.evaluate((sought) => {
    const lasted: number[] = []
    Object.assign(window, { lasted })
    let begun: number | null = null
    let before: Element | null = null
    const shown = () => document.querySelector(sought)
    const keyDown = ({ key, timeStamp }: KeyboardEvent) => {
      if (key !== 'Enter') return
      before = shown()
      begun = timeStamp
    }
    const changed = () => {
      const now = shown()
      if (begun === null || now === null || now === before) return
      document.body.getBoundingClientRect()
      lasted.push(performance.now() - begun)
      begun = null
    }
    document.addEventListener('keydown', keyDown, { capture: true })
    new MutationObserver(changed).observe(document.body, { subtree: true, childList: true })
  }, selector)

/** Waits until so many of the watched waits are over; milliseconds of each. */
export async function lasted(page: Page, count: number): Promise<Figures> {
  await page.waitForFunction(
    (least) => (window as unknown as Watched).lasted.length >= least,
    count,
  )
  return figuresOf(await page.evaluate(() => (window as unknown as Watched).lasted))
}
