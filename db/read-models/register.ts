import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { implementationStateOn } from '../rules/implementation.ts'
import { recruitmentStateOn } from '../rules/recruitment.ts'
import { lastStepOn } from '../rules/recruitment-state.ts'
import { type ImplementationRow, implementationsIn } from '../stores/implementation.ts'
import { listPowiats, registeredJsts } from '../stores/jst.ts'
import { standingsIn } from '../stores/recruitment.ts'

/** The register with where each JST stands in a programme at the end of a day. */
export async function registerOn(db: ReadDb, programmeId: string, day: Day) {
  const jsts = await registeredJsts(db)
  const powiatNames = new Map((await listPowiats(db)).map((row) => [row.id, row.name]))
  const attempts = groupBy(await standingsIn(db, programmeId), (row) => row.jstId)
  const implementations = new Map(
    (await implementationsIn(db, programmeId)).map((row) => [row.jstId, row]),
  )
  return jsts.map((row) =>
    registerRow(
      row,
      powiatNames.get(row.powiatId) ?? '',
      attempts.get(row.id) ?? noAttempts,
      implementations.get(row.id) ?? null,
      day,
    ),
  )
}

type Registered = Awaited<ReturnType<typeof registeredJsts>>[number]
type Standing = Awaited<ReturnType<typeof standingsIn>>[number]

const noAttempts: readonly Standing[] = []

/** One line of the register: the JST's facts and its standing at the end of a day. */
export function registerRow(
  jst: Registered,
  powiatName: string,
  attempts: readonly Standing[],
  implementation: ImplementationRow | null,
  day: Day,
) {
  const begun = attempts.findLast((dates) => lastStepOn(dates, day) !== null)
  const signedByThen = begun?.agreementOn != null && begun.agreementOn <= day
  const implementingFrom = implementation?.agreementOn ?? null
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
    // What came after the day had not happened yet.
    implementationSignedOn:
      implementingFrom !== null && implementingFrom <= day ? implementingFrom : null,
    attemptVersion: attempts.at(-1)?.version ?? 0,
    since: begun === undefined ? null : lastStepOn(begun, day),
  }
}

/** The rows of each key, in the order they came. */
export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const of = key(row)
    const group = groups.get(of)
    if (group === undefined) groups.set(of, [row])
    else group.push(row)
  }
  return groups
}
