/** What a person waits for on the screens of people, by the page's own clock. */
import type { Browser, Page } from '@playwright/test'
import { officeWindow } from '../e2e/pages/office-window.ts'
import { peoplePage } from '../e2e/pages/people.ts'
import { type Figures, figuresOf, milliseconds, type Row } from './measure.ts'

async function opened<T>(browser: Browser, url: string, work: (page: Page) => Promise<T>) {
  const context = await browser.newContext({
    locale: 'pl-PL',
    viewport: { width: 1280, height: 720 },
  })
  try {
    const page = await context.newPage()
    await page.goto(url)
    await officeWindow(page).title.waitFor()
    return await work(page)
  } finally {
    await context.close()
  }
}

interface Watched {
  /** Milliseconds from each key to the change it was pressed for, laid out. */
  readonly lasted: number[]
}

/** Times, from each Enter, how long until something `selector` finds is drawn anew. */
const watchEnter = (page: Page, selector: string) =>
  page.evaluate((sought) => {
    const lasted: number[] = []
    Object.assign(window, { lasted })
    let begun: number | null = null
    let before = ''
    const shown = () => document.querySelector(sought)?.textContent ?? ''
    const keyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return
      before = shown()
      begun = event.timeStamp
    }
    const changed = () => {
      if (begun === null || shown() === before) return
      document.body.getBoundingClientRect()
      lasted.push(performance.now() - begun)
      begun = null
    }
    document.addEventListener('keydown', keyDown, { capture: true })
    const changes = { subtree: true, childList: true, characterData: true }
    new MutationObserver(changed).observe(document.body, changes)
  }, selector)

const lasted = async (page: Page): Promise<Figures> =>
  figuresOf(await page.evaluate(() => (window as unknown as Watched).lasted))

/** From Enter on the navigation to the first rows of the list, each time in a fresh window. */
export async function drawnList(browser: Browser, url: string, count: number): Promise<Row> {
  const samples: number[] = []
  for (let run = 0; run < 5; run += 1) {
    const { median } = await opened(browser, url, async (page) => {
      await watchEnter(page, '[role="grid"] tbody th')
      await officeWindow(page).link('Ludzie').press('Enter')
      await peoplePage(page).names.first().waitFor()
      return lasted(page)
    })
    samples.push(median)
  }
  return {
    what: `list of ${count} people: from the key to its rows`,
    figure: milliseconds(figuresOf(samples)),
    ...{ against: '—', ratio: '—', aim: 'printed' },
  }
}
