/**
 * `node tests/bench/dashboard.ts`: the dashboard of an office a hundred times the sample one:
 * 100,000 documents, 100,000 conversations, 5,000 people. What the host takes beside the bare SQL
 * of the same rows, and how soon the sentence and every chart stand in the window. Also part of
 * `npm run bench`.
 */
import type { Browser } from '@playwright/test'
import { spentInProgramme } from '#db/seed/bench-budget.ts'
import { scaledDesk } from '#db/seed/bench-desk.ts'
import { officeWindow } from '../e2e/pages/office-window.ts'
import { inWindow, lasted, watchEnter, withBrowser } from './in-page.ts'
import { figuresOf, milliseconds, printTable, type Row } from './measure.ts'
import { besideSql, inScaledOffice, reading } from './scaled-office.ts'

const desk = { enquiries: 100_000, people: 5_000, answers: 100 }
const money = { documents: 100_000, lines: 250_000 }
const windows = 5

/** What the overview is made of, read by the bare driver. */
const statements = [
  `SELECT line_id, contract_id, sum(amount - ineligible) FROM expense_line GROUP BY 1, 2`,
  'SELECT * FROM claim',
  'SELECT * FROM claim_line',
  'SELECT * FROM jst',
  'SELECT * FROM recruitment',
  'SELECT * FROM implementation',
  'SELECT * FROM deliverable',
  'SELECT * FROM person',
  'SELECT person_id, training_day_id FROM attendance',
  'SELECT * FROM follow_up WHERE done_at IS NULL',
  'SELECT * FROM mentor_visit',
]

/** Makes the store, asks the host and opens the screen. */
export const dashboardRows = (browser: Browser): Promise<readonly Row[]> =>
  inScaledOffice(
    async (db, by) => {
      const programmeId = await scaledDesk(db, desk, by)
      await spentInProgramme(db, programmeId, money, by)
      return programmeId
    },
    async ({ made: programmeId, path, url, client }) => [
      await besideSql(
        path,
        'dashboard of a big office over the line: what needs somebody',
        () => client.dashboard.overview({ programmeId }),
        reading(statements),
      ),
      await drawnRow(browser, url, 'the sentence', '[data-headline] a'),
      await drawnRow(browser, url, 'its quotas', '[data-widget="quotas"] li a'),
    ],
  )

/** From Enter on the navigation to what stands on the dashboard, each time in a fresh window. */
async function drawnRow(browser: Browser, url: string, what: string, sought: string): Promise<Row> {
  const samples: number[] = []
  for (let run = 0; run < windows; run += 1) {
    const { median } = await inWindow(browser, url, '/program', async (page) => {
      await officeWindow(page).link('Pulpit').waitFor()
      await watchEnter(page, sought)
      await officeWindow(page).link('Pulpit').press('Enter')
      return lasted(page, 1)
    })
    samples.push(median)
  }
  return {
    what: `dashboard of a big office: from the key to ${what}`,
    figure: milliseconds(figuresOf(samples)),
    ...{ against: '—', ratio: '—', aim: 'printed' },
  }
}

if (import.meta.main) printTable(await withBrowser(dashboardRows))
