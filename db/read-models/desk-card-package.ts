import type { Day } from '#db/values/day.ts'
import { deliverableKey } from '#db/values/package.ts'
import type { ReadDb } from '../columns.ts'
import type { AwaitedPart } from '../rules/desk-saying.ts'
import { deliverablesOf } from '../rules/package.ts'
import { isLateNow } from '../rules/package-standing.ts'
import { implementingRulesOf } from '../stores/implementing-rules.ts'
import { deliverablesOfJst } from '../stores/package.ts'
import { cellOn } from './package-matrix.ts'

/**
 * What of the package was delivered and what is awaited on a day, in the order of the sheet. Once
 * the agreement was ended (`endedOn`) it stays as it was then, and nothing is late any more.
 */
export async function saidPackage(
  db: ReadDb,
  { programmeId, teryt }: { readonly programmeId: string; readonly teryt: string },
  { day, endedOn }: { readonly day: Day; readonly endedOn: Day | null },
) {
  const { languages } = await implementingRulesOf(db, programmeId)
  const rows = await deliverablesOfJst(db, programmeId, teryt)
  const byKey = new Map(rows.map((row) => [deliverableKey(row), row]))
  const parts = deliverablesOf(languages).map((one) => {
    const cell = cellOn(byKey.get(deliverableKey(one)) ?? null, endedOn ?? day)
    const { state, daysLate, contractorId, dueOn, deliveredOn } = cell
    return {
      ...one,
      state,
      daysLate,
      contractorId,
      dueOn,
      deliveredOn,
      late: endedOn === null && isLateNow(cell),
    }
  })
  return {
    all: parts.length,
    delivered: parts.filter(({ state }) => state === 'delivered').length,
    late: parts.filter(({ late }) => late).length,
    parts,
  }
}

/** What is not delivered yet, what is due first at the beginning. */
export function awaitedOf({ parts }: Awaited<ReturnType<typeof saidPackage>>): AwaitedPart[] {
  const last = '9999-12-31'
  return parts
    .flatMap(({ state, ...part }) => (state === 'delivered' ? [] : [{ ...part, state }]))
    .toSorted((one, other) => {
      const [due, then] = [one.dueOn ?? last, other.dueOn ?? last]
      return due === then ? 0 : due < then ? -1 : 1
    })
}
