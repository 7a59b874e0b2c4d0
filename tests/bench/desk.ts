/**
 * `node tests/bench/desk.ts`: the contact desk of 100,000 conversations, 10,000 people and 1,000
 * answers: what the host takes beside the bare query of the search index, what a key takes in the
 * window, and how soon an answer card stands. Also part of `npm run bench`.
 */
import type { Browser } from '@playwright/test'
import { indexQuery } from '#db/engine/search-index.ts'
import { scaledDesk } from '#db/seed/bench-desk.ts'
import { cardRow, keysRow } from './desk-pages.ts'
import { withBrowser } from './in-page.ts'
import { printTable, type Row } from './measure.ts'
import { besideSql, inScaledOffice } from './scaled-office.ts'

const scale = { enquiries: 100_000, people: 10_000, answers: 1_000 }
/** Typed as a person does: names, forms of words, the last digits of a number. */
const typed = ['przykładowska', 'szkolenie', 'faktury', 'działek', 'umowę', '4512', 'wizyt opiek']

/** Every beginning of what is typed, from the second letter on. */
const beginnings = typed.flatMap((text) =>
  Array.from({ length: text.length - 1 }, (_, at) => text.slice(0, at + 2)),
)

/** Makes the store, asks the host and types in the window. */
export const deskRows = (browser: Browser): Promise<readonly Row[]> =>
  inScaledOffice(
    (db, by) => scaledDesk(db, scale, by),
    async ({ made: programmeId, path, url, client }) => {
      const next = inTurn(beginnings)
      const bareNext = inTurn(beginnings)
      const host = await besideSql(
        path,
        `search of the desk over the line, ${scale.enquiries} conversations`,
        () => client.desk.search({ programmeId, q: next() }),
        (sqlite) => {
          const found = sqlite.prepare(
            'SELECT rowid FROM enquiry_words WHERE enquiry_words MATCH ? ORDER BY rowid DESC LIMIT 5',
          )
          return () => found.all(indexQuery(bareNext()) ?? '""')
        },
        2 * beginnings.length,
      )
      const linesOf = async (q: string) => {
        const { groups } = await client.desk.search({ programmeId, q })
        return groups.flatMap(({ hits }) => hits.map(({ kind, id }) => `desk-found-${kind}-${id}`))
      }
      return [host, await keysRow(browser, url, typed, linesOf), await cardRow(browser, url, path)]
    },
  )

/** One after the other, again and again. */
function inTurn(all: readonly string[]): () => string {
  let at = 0
  return () => all[at++ % all.length] ?? ''
}

if (import.meta.main) printTable(await withBrowser(deskRows))
