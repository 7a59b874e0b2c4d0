/**
 * `node tests/bench/package.ts`: the packages of 500 implementing JSTs: the host's list beside
 * the bare SQL, and the matrix under the keys and scrolled. Also part of `npm run bench`.
 * Nothing is asserted: a shared machine is noisy.
 */
import type { Browser } from '@playwright/test'
import { scaledPackages } from '#db/seed/bench-package.ts'
import { withBrowser } from './in-page.ts'
import { printTable, type Row } from './measure.ts'
import { packagePageRows } from './package-pages.ts'
import { besideSql, inScaledOffice, reading } from './scaled-office.ts'

const implementing = 500

/** What the list is made of, read by the bare driver. */
const statements = [
  'SELECT * FROM deliverable',
  'SELECT * FROM implementation',
  'SELECT * FROM jst',
  'SELECT * FROM contractor',
]

/** Measures the packages: the list over the line, and the matrix in a window. */
export const packageRows = (browser: Browser): Promise<readonly Row[]> =>
  inScaledOffice(
    (db, by) => scaledPackages(db, implementing, by),
    async ({ made: programmeId, path, url, client }) => [
      await besideSql(
        path,
        `packages of ${implementing} JSTs over the line`,
        () => client.package.list({ programmeId }),
        reading(statements),
      ),
      ...(await packagePageRows(browser, url, implementing)),
    ],
  )

if (import.meta.main) printTable(await withBrowser(packageRows))
