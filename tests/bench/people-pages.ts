/** What a person waits for on the screens of people, by the page's own clock. */
import type { Browser } from '@playwright/test'
import { officeWindow } from '../e2e/pages/office-window.ts'
import { inWindow, lasted, watchEnter } from './in-page.ts'
import { figuresOf, milliseconds, type Row } from './measure.ts'

/** From Enter on the navigation to the first rows of the list, each time in a fresh window. */
export async function drawnList(browser: Browser, url: string, count: number): Promise<Row> {
  const samples: number[] = []
  for (let run = 0; run < 5; run += 1) {
    const { median } = await inWindow(browser, url, '/', async (page) => {
      await officeWindow(page).title.waitFor()
      await watchEnter(page, '[role="grid"] tbody th')
      await officeWindow(page).link('Ludzie').press('Enter')
      return lasted(page, 1)
    })
    samples.push(median)
  }
  return {
    what: `list of ${count} people: from the key to its rows`,
    figure: milliseconds(figuresOf(samples)),
    ...{ against: '—', ratio: '—', aim: 'printed' },
  }
}
