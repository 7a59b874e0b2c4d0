/**
 * The contact desk of 100,000 conversations, 10,000 people and 1,000 answers: what the host takes
 * beside the bare query of the search index, what a key takes in the window, and how soon an
 * answer card stands.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { indexQuery } from '#db/engine/search-index.ts'
import { openStore } from '#db/engine/store.ts'
import { scaledDesk } from '#db/seed/bench-desk.ts'
import { browserArguments, needBrowser } from '../runner/browser.ts'
import { connectClient } from '../shells/client.ts'
import { root, startOffice } from '../shells/start-process.ts'
import { frame, type Watched, watchKeys } from './keystrokes.ts'
import { figuresOf, milliseconds, printTable, type Row, timed, times } from './measure.ts'

const scale = { enquiries: 100_000, people: 10_000, answers: 1_000 }
/** Typed as a person does: names, forms of words, the last digits of a number. */
const typed = ['przykładowska', 'szkolenie', 'faktury', 'działek', 'umowę', '4512', 'wizyt opiek']
const betweenKeys = 250
const cards = 15

/** Makes the store, asks the host and types in the window. */
export async function deskRows(browser: Browser): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'biuro-soi-bench-desk-'))
  try {
    const path = join(folder, 'desk.db')
    const programmeId = await seed(path)
    const office = await startOffice(['--port', '0', '--data-dir', folder, '--store', path])
    try {
      return [
        await hostRow(office.url, path, programmeId),
        await keysRow(browser, office.url),
        await cardRow(browser, office.url, path),
      ]
    } finally {
      await office.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function seed(path: string): Promise<string> {
  const store = openStore({
    path,
    migrationsFolder: join(root, 'db/migrations'),
    create: true,
    now: () => new Date(),
  })
  try {
    // The host recognises who asks by this computer's login.
    const person = { name: 'Bench', login: userInfo().username }
    return await store.write((db) => scaledDesk(db, scale, person))
  } finally {
    await store.close()
  }
}

/** Every beginning of what is typed, as the keys ask for it. */
const beginnings = typed.flatMap((text) =>
  Array.from({ length: text.length - 1 }, (_, at) => text.slice(0, at + 2)),
)

async function hostRow(url: string, path: string, programmeId: string): Promise<Row> {
  const { client, close } = await connectClient(url)
  const sqlite = new Database(path, { readonly: true })
  try {
    const bare = sqlite.prepare(
      'SELECT rowid FROM enquiry_words WHERE enquiry_words MATCH ? ORDER BY rowid DESC LIMIT 5',
    )
    let at = 0
    const next = () => beginnings[at++ % beginnings.length] ?? ''
    const runs = 2 * beginnings.length
    const here = await timed(runs, () => client.desk.search({ programmeId, q: next() }))
    const index = await timed(runs, () => bare.all(indexQuery(next()) ?? '""'))
    return {
      what: `search of the desk over the line, ${scale.enquiries} conversations`,
      figure: milliseconds(here),
      against: `bare FTS query: ${milliseconds(index)}`,
      ratio: `median ${times(here.median / index.median)}; p95 ${times(here.p95 / index.p95)}`,
      aim: 'printed',
    }
  } finally {
    sqlite.close()
    close()
  }
}

async function opened<T>(browser: Browser, url: string, work: (page: Page) => Promise<T>) {
  const context = await browser.newContext({
    locale: 'pl-PL',
    viewport: { width: 1280, height: 720 },
  })
  try {
    const page = await context.newPage()
    // The first address lets the window in.
    await page.goto(url)
    await page.goto(new URL('/kontakt', url).href)
    await page.getByRole('combobox', { name: 'Kto dzwoni i o co pyta' }).waitFor()
    return await work(page)
  } finally {
    await context.close()
  }
}

const keysRow = (browser: Browser, url: string): Promise<Row> =>
  opened(browser, url, async (page) => {
    const box = page.getByRole('combobox', { name: 'Kto dzwoni i o co pyta' })
    // What the host keeps of the office is read at the first key of the day.
    await box.fill('pr')
    await page.getByRole('option').first().waitFor()
    await box.fill('')
    await watchKeys(page)
    for (const text of typed) {
      await box.pressSequentially(text, { delay: betweenKeys })
      await box.fill('')
    }
    const samples = await page.evaluate(() => (window as unknown as Watched).lastReady)
    const figures = figuresOf(samples)
    return {
      what: `keystroke to ranked results ready to draw, ${scale.people} people`,
      figure: milliseconds(figures),
      against: `one frame ${frame.toFixed(1)} ms`,
      ratio: `median ${times(figures.median / frame)}; p95 ${times(figures.p95 / frame)}`,
      aim: '≤ 1.00×',
    }
  })

interface Timed {
  /** Milliseconds from each Enter to the card standing there. */
  readonly cardReady: number[]
}

const cardRow = (browser: Browser, url: string, path: string): Promise<Row> =>
  opened(browser, url, async (page) => {
    const sqlite = new Database(path, { readonly: true })
    const codes = sqlite
      .prepare('SELECT id FROM jst WHERE length(id) = 7 ORDER BY id LIMIT ?')
      .pluck()
      .all(cards) as string[]
    sqlite.close()
    await watchCards(page)
    const box = page.getByRole('combobox', { name: 'Kto dzwoni i o co pyta' })
    for (const [at, code] of codes.entries()) {
      await box.fill(code)
      await page.getByRole('option').first().waitFor()
      await box.press('Enter')
      await page.waitForFunction((most) => (window as unknown as Timed).cardReady.length > most, at)
    }
    const figures = figuresOf(await page.evaluate(() => (window as unknown as Timed).cardReady))
    return {
      what: 'answer card of a JST, from Enter to standing there',
      figure: milliseconds(figures),
      against: '100 ms',
      ratio: `p95 ${times(figures.p95 / 100)}`,
      aim: '≤ 1.00×',
    }
  })

/** Times, from each Enter, how long until the card of another JST is laid out. */
const watchCards = (page: Page) =>
  page.evaluate(() => {
    const cardReady: number[] = []
    Object.assign(window, { cardReady })
    let begun: number | null = null
    // Each card is an element of its own.
    const shown = () => document.querySelector('main article')
    let before = shown()
    document.addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key === 'Enter') begun = timeStamp
      },
      { capture: true },
    )
    const changed = () => {
      if (begun === null || shown() === before || shown() === null) return
      before = shown()
      document.body.getBoundingClientRect()
      cardReady.push(performance.now() - begun)
      begun = null
    }
    const changes = { subtree: true, childList: true }
    new MutationObserver(changed).observe(document.body, changes)
  })

if (import.meta.main) {
  const found = needBrowser()
  if ('missing' in found) throw new Error(found.missing)
  const { browser: executablePath } = found
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] })
  try {
    printTable(await deskRows(browser))
  } finally {
    await browser.close()
  }
}
