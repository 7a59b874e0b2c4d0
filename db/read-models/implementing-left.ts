import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { implementationStateOn } from '../rules/implementation-state.ts'
import { recruitmentStateOfAttemptsOn } from '../rules/recruitment.ts'
import { implementationOfJst, implementationsIn } from '../stores/implementation.ts'
import { attemptsIn, attemptsOfJst } from '../stores/recruitment.ts'

/** Whether one JST implements no more on a day, as `leftImplementing` has it of all of them. */
export async function hasLeftImplementing(
  db: ReadDb,
  programmeId: string,
  teryt: string,
  day: Day,
): Promise<boolean> {
  const dates = await implementationOfJst(db, programmeId, teryt)
  if (dates !== null && implementationStateOn(dates, day) === 'ended') return true
  const own = await attemptsOfJst(db, programmeId, teryt)
  return recruitmentStateOfAttemptsOn(own, day) === 'withdrawn'
}

/**
 * The JSTs that implement no more on a day, by TERYT: their implementation was ended early, or
 * they withdrew from the programme. Nobody owes the rest of what was agreed with them.
 */
export async function leftImplementing(
  db: ReadDb,
  programmeId: string,
  day: Day,
): Promise<ReadonlySet<string>> {
  const ended = (await implementationsIn(db, programmeId)).filter(
    (dates) => implementationStateOn(dates, day) === 'ended',
  )
  const attempts = Map.groupBy(await attemptsIn(db, programmeId), ({ jstId }) => jstId)
  const withdrawn = [...attempts].filter(
    ([, own]) => recruitmentStateOfAttemptsOn(own, day) === 'withdrawn',
  )
  return new Set([...ended.map(({ jstId }) => jstId), ...withdrawn.map(([jstId]) => jstId)])
}
