/**
 * `node tests/bench/ranking.ts`: the list of 1,000 JSTs willing to implement, ranked with the
 * reasons of each, beside the bare SQL that reads the same rows. Also part of `npm run bench`.
 */
import { candidatesIn } from '#db/read-models/volunteer-list.ts'
import { rankCandidates } from '#db/rules/ranking.ts'
import { scaledVolunteers } from '#db/seed/bench-volunteers.ts'
import { rankingRulesOf } from '#db/stores/ranking-rules.ts'
import { printTable, type Row } from './measure.ts'
import { besideSql, inScaledOffice, reading } from './scaled-office.ts'

const applications = 1_000

/** What the list is made of, read by the bare driver. */
const statements = [
  'SELECT * FROM jst ORDER BY id',
  'SELECT * FROM volunteer_application ORDER BY ordinal',
  'SELECT * FROM mentor_opinion',
  'SELECT * FROM ranking_rules',
  'SELECT * FROM recruitment ORDER BY jst_id, attempt',
]

/** Measures the rule alone and the list over the line. */
export const rankingRows = (): Promise<readonly Row[]> =>
  inScaledOffice(
    async (db, by) => {
      const { programmeId } = await scaledVolunteers(db, applications, by)
      const candidates = await candidatesIn(db, programmeId)
      return { programmeId, candidates, rules: await rankingRulesOf(db, programmeId) }
    },
    async ({ made: { programmeId, candidates, rules }, path, client }) => [
      await besideSql(
        path,
        `ranking with the reasons of ${applications} applications`,
        () => rankCandidates(candidates, rules),
        reading(statements),
      ),
      await besideSql(
        path,
        `volunteer.list over the line of ${applications} applications`,
        () => client.volunteer.list({ programmeId }),
        reading(statements),
      ),
    ],
  )

if (import.meta.main) printTable(await rankingRows())
