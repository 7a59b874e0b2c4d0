import type { ReadDb } from '../columns.ts'
import { newestAttempt } from '../rules/recruitment-place.ts'
import type { ReplacementFacts } from '../rules/recruitment-replacement.ts'
import { recordedState } from '../rules/recruitment-state.ts'
import { registeredJsts } from '../stores/jst.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { attemptsIn } from '../stores/recruitment.ts'
import { groupBy } from './register.ts'

/** Who could take the place of a JST is computed from this: everybody, as they stand now. */
export async function replacementFacts(db: ReadDb, programme: ProgrammeRow, leaving: string) {
  const register = await registeredJsts(db)
  const byJst = groupBy(await attemptsIn(db, programme.id), (row) => row.jstId)
  const jsts = register.map(({ id, mediumTown }) => {
    const newest = newestAttempt(byJst.get(id) ?? [])
    return {
      teryt: id,
      mediumTown,
      state: recordedState(newest),
      invitedOn: newest?.invitedOn ?? null,
      declaredOn: newest?.declaredOn ?? null,
      holdsPlace: newest !== null && newest.withdrawnOn === null && newest.replacesJstId !== null,
    }
  })
  const facts: ReplacementFacts = {
    leaving,
    jsts,
    targetMediumTowns: programme.targetMediumTowns,
  }
  return { facts, register: new Map(register.map((row) => [row.id, row])) }
}
