import type { ReadDb } from '#db/columns.ts'
import { decideCourse } from '#db/rules/package-course.ts'
import { decideLanguages } from '#db/rules/package-languages.ts'
import type { RecordChangeRow } from '#db/stores/history.ts'
import { implementingRulesOf } from '#db/stores/implementing-rules.ts'
import { jstByTeryt } from '#db/stores/jst.ts'
import { deliverablesIn, deliverablesOfJst } from '#db/stores/package.ts'
import type { Day } from '#db/values/day.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { Packaging } from './packaging.ts'
import { placesTouched, programmesTouched } from './touched.ts'

/**
 * Whether what was ordered for a JST may stand beside its implementation agreement as that is
 * now; refuses `package.leftStanding` with the JST and how much could not.
 */
export async function packageStands(
  db: ReadDb,
  programmeId: string,
  teryt: string,
  today: Day,
): Promise<Decision<true>> {
  const rows = await deliverablesOfJst(db, programmeId, teryt)
  if (rows.length === 0) return allow(true)
  const packaging = await Packaging.load(db, programmeId, today)
  const left = rows.filter((row) => {
    const facts = packaging.facts({ teryt, kind: row.kind, language: row.language })
    return !decideCourse(row, { ...facts, current: null }).ok
  })
  if (left.length === 0) return allow(true)
  const { name } = await jstByTeryt(db, teryt)
  return refuse('package.leftStanding', { jst: name, count: left.length })
}

/**
 * Whether the packages hold once a change set was taken back, an agreement or a language with
 * it; asked after the taking back, in the same transaction.
 */
export async function packagesHold(
  db: ReadDb,
  changes: readonly RecordChangeRow[],
  today: Day,
): Promise<Decision<true>> {
  const isOrdered = (table: string) => table === 'implementation' || table === 'deliverable'
  for (const { programmeId, jstId } of placesTouched(changes, isOrdered)) {
    const stands = await packageStands(db, programmeId, jstId, today)
    if (!stands.ok) return stands
  }
  const wordedIn = programmesTouched(
    changes,
    (table) => table === 'implementing_rules' || isOrdered(table),
  )
  for (const programmeId of wordedIn) {
    const { languages } = await implementingRulesOf(db, programmeId)
    const decision = decideLanguages(languages, await deliverablesIn(db, programmeId))
    if (!decision.ok) return decision
  }
  return allow(true)
}
