import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { implementationStateOn } from '../rules/implementation.ts'
import { recruitmentStateOn } from '../rules/recruitment.ts'
import { datedSteps } from '../rules/recruitment-state.ts'
import { type ImplementationRow, implementationsIn } from '../stores/implementation.ts'
import { type JstRow, listJsts, listPowiats } from '../stores/jst.ts'
import { type Attempt, attemptsIn } from '../stores/recruitment.ts'

/** The register with where each JST stands in a programme at the end of a day. */
export async function registerOn(db: ReadDb, programmeId: string, day: Day) {
  const jsts = await listJsts(db)
  const powiatNames = new Map((await listPowiats(db)).map((row) => [row.id, row.name]))
  const attempts = groupBy(await attemptsIn(db, programmeId), (row) => row.jstId)
  const implementations = new Map(
    (await implementationsIn(db, programmeId)).map((row) => [row.jstId, row]),
  )
  return jsts.map((row) =>
    registerRow(
      row,
      powiatNames.get(row.powiatId) ?? '',
      attempts.get(row.id) ?? [],
      implementations.get(row.id) ?? null,
      day,
    ),
  )
}

/** One line of the register: the JST's facts and its standing at the end of a day. */
export function registerRow(
  jst: JstRow,
  powiatName: string,
  attempts: readonly Attempt[],
  implementation: ImplementationRow | null,
  day: Day,
) {
  const begun = attempts.findLast((dates) => datedSteps(dates).some(({ on }) => on <= day))
  const steps = begun === undefined ? [] : datedSteps(begun).filter(({ on }) => on <= day)
  const signedByThen = begun?.agreementOn != null && begun.agreementOn <= day
  return {
    teryt: jst.id,
    name: jst.name,
    kind: jst.kind,
    powiat: jst.powiatId,
    powiatName,
    seat: jst.seat,
    population: jst.population,
    mediumTown: jst.mediumTown,
    phone: jst.phone,
    email: jst.email,
    state: recruitmentStateOn(begun ?? null, day),
    implementation: implementationStateOn(implementation, day),
    agreementNumber: signedByThen ? begun.agreementNumber : null,
    signedOn: signedByThen ? begun.agreementOn : null,
    implementationSignedOn: implementation?.agreementOn ?? null,
    attemptVersion: attempts.at(-1)?.version ?? 0,
    since: steps.at(-1)?.on ?? null,
  }
}

/** The rows of each key, in the order they came. */
export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group === undefined) groups.set(key(row), [row])
    else group.push(row)
  }
  return groups
}
