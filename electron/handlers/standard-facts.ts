import type { ReadDb } from '#db/columns.ts'
import { requiredMissing } from '#db/rules/standard-check.ts'
import { implementationOfJst } from '#db/stores/implementation.ts'
import { jstByTeryt } from '#db/stores/jst.ts'
import { programmeById } from '#db/stores/programme.ts'
import * as store from '#db/stores/standard.ts'
import type { Day } from '#db/values/day.ts'

/** What answers and audits of a JST are judged by. */
export async function standardFacts(db: ReadDb, programmeId: string, teryt: string, today: Day) {
  await jstByTeryt(db, teryt)
  const { from, to } = await programmeById(db, programmeId)
  const checks = await store.checksOfJst(db, programmeId, teryt)
  const elements = await store.elementsOf(db, programmeId)
  return {
    today,
    period: { from, to },
    implementation: await implementationOfJst(db, programmeId, teryt),
    audits: await store.auditsOfJst(db, programmeId, teryt),
    checks,
    requiredMissing: requiredMissing(
      elements,
      checks.filter(({ phase }) => phase === 'after'),
    ),
  }
}
