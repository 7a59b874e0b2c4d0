import type { ReadDb } from '../columns.ts'
import type { MarkPlace } from '../rules/indicator-mark.ts'
import { bothAtOnce, earlier } from '../rules/indicator-mark.ts'
import type { CountedTime } from '../rules/quota-course.ts'
import { datedSteps } from '../rules/recruitment-state.ts'
import { implementationsIn } from '../stores/implementation.ts'
import { registeredJsts } from '../stores/jst.ts'
import { type Attempt, attemptsIn } from '../stores/recruitment.ts'
import { groupBy } from './register.ts'

type Times = ReadonlyMap<string, readonly CountedTime[]>

/** The JSTs of the register, and when each counted in the programme. */
export interface IndicatorPlaces {
  readonly places: ReadonlyMap<string, MarkPlace>
  /** When a support agreement stood, as on the quota board: from it until the withdrawal. */
  readonly signed: Times
  /** When an implementation agreement stood beside it, as on the quota board. */
  readonly implementing: Times
  /** The same from the day on which the implementation was completed. */
  readonly implemented: Times
}

/** Reads the register, the attempts of recruitment and the implementations once. */
export async function indicatorPlaces(db: ReadDb, programmeId: string): Promise<IndicatorPlaces> {
  const signed = new Map(
    [...groupBy(await attemptsIn(db, programmeId), ({ jstId }) => jstId)].map(
      ([jstId, attempts]) => [jstId, signedTimes(attempts)] as const,
    ),
  )
  const implementations = await implementationsIn(db, programmeId)
  const timesFrom = (on: (row: (typeof implementations)[number]) => CountedTime['from']): Times =>
    new Map(
      implementations.map((row) => [
        row.jstId,
        bothAtOnce([{ from: on(row), until: row.endedOn }], signed.get(row.jstId) ?? []),
      ]),
    )
  return {
    places: new Map(
      (await registeredJsts(db)).map(({ id, name, kind, mediumTown, powiatId }) => [
        id,
        { jstId: id, jstName: name, kind, mediumTown, powiat: powiatId },
      ]),
    ),
    signed,
    implementing: timesFrom(({ agreementOn }) => agreementOn),
    implemented: timesFrom(({ completedOn }) => completedOn),
  }
}

/** When a support agreement of a JST stood; the attempt that began last speaks for it. */
function signedTimes(attempts: readonly Attempt[]): readonly CountedTime[] {
  return attempts.flatMap(({ agreementOn, withdrawnOn }, at): CountedTime[] => {
    if (agreementOn === null) return []
    const begun = attempts.slice(at + 1).flatMap((later) => datedSteps(later).map(({ on }) => on))
    return [{ from: agreementOn, until: earlier(withdrawnOn, begun.toSorted().at(0) ?? null) }]
  })
}
