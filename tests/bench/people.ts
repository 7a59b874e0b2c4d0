/**
 * `node tests/bench/people.ts`: an office with 5,000 people and 500 trainings, as ratios to the
 * bare SQL on the same file. The door and the certificates are measured by `attendance.ts`. Also
 * part of `npm run bench`. Nothing is asserted: a shared machine is noisy.
 */
import type { Browser } from '@playwright/test'
import { scaledPeople } from '#db/seed/bench-people.ts'
import { withBrowser } from './in-page.ts'
import { printTable, type Row } from './measure.ts'
import { drawnList } from './people-pages.ts'
import { besideSql, inScaledOffice, reading } from './scaled-office.ts'

const scale = { people: 5_000, trainings: 500 }

/** What the list is made of, read by the bare driver. */
const listStatements = [
  'SELECT * FROM person',
  'SELECT * FROM jst',
  'SELECT * FROM training_day JOIN training ON training.id = training_id ORDER BY "on"',
  'SELECT training_day_id, person_id FROM attendance',
]
/** Who takes part by panel, and how many attendances there were. */
const countStatements = [
  `SELECT p.panel, count(*), count(f.first) FROM person p LEFT JOIN
    (SELECT a.person_id AS id, min(d."on") AS first FROM attendance a
     JOIN training_day d ON d.id = a.training_day_id GROUP BY a.person_id) f ON f.id = p.id
   GROUP BY p.panel`,
  `SELECT substr(d."on", 1, 7), count(*) FROM attendance a
   JOIN training_day d ON d.id = a.training_day_id GROUP BY 1`,
]

/** Measures people and trainings: the list and the counts over the line, and the list drawn. */
export const peopleRows = (browser: Browser): Promise<readonly Row[]> =>
  inScaledOffice(
    (db, by) => scaledPeople(db, scale, by),
    async ({ made: { programmeId }, path, url, client }) => [
      await besideSql(
        path,
        `list of ${scale.people} people over the line`,
        () => client.people.list({ programmeId }),
        reading(listStatements),
      ),
      await besideSql(
        path,
        `counts of ${scale.people} people, ${scale.trainings} trainings over the line`,
        () => client.peopleCounts.get({ programmeId }),
        reading(countStatements),
      ),
      await drawnList(browser, url, scale.people),
    ],
  )

if (import.meta.main) printTable(await withBrowser(peopleRows))
