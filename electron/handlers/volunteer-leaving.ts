import type { ReadDb } from '#db/columns.ts'
import { leftProgrammeBy, volunteerFacts } from '#db/read-models/volunteer-list.ts'
import { decideFreeToLeave, decideWithdrawal } from '#db/rules/ranking-annex.ts'
import { implementationOfJst } from '#db/stores/implementation.ts'
import { standingCertificateOf } from '#db/stores/implementation-certificate.ts'
import type { Day } from '#db/values/day.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { Annex } from '#db/values/volunteer.ts'

/** Who withdraws, and on which day; judged on `today`. */
interface Leaving {
  readonly programmeId: string
  readonly teryt: string
  readonly on: Day
  readonly today: Day
}

/** The annex that a withdrawal comes to, and the list that it belongs to. */
interface DecidedLeaving {
  readonly listId: string
  readonly ordinal: number
  readonly movedUp: Annex['movedUp']
}

/**
 * What a JST's withdrawal from the approved list comes to. Refuses it before the approval, on a
 * day to come, or before the approval or an earlier annex, and of a JST that still implements or
 * holds a certificate. Whoever had left the programme by that
 * day, or has left it since, does not move up.
 */
export async function decideLeaving(
  db: ReadDb,
  { programmeId, teryt, on, today }: Leaving,
): Promise<Decision<DecidedLeaving>> {
  const { approved, standing, annexes } = await volunteerFacts(db, programmeId)
  if (approved === null || standing === null) return refuse('volunteer.notApproved')
  if (on > today) return refuse('volunteer.dayToCome', { day: on, today })
  const earlier = annexes.at(-1)?.on ?? approved.approvedOn
  if (on < earlier) return refuse('volunteer.beforeEarlier', { day: on, earlier })
  const certificate = await standingCertificateOf(db, programmeId, teryt)
  const implementation = await implementationOfJst(db, programmeId, teryt)
  const free = decideFreeToLeave(implementation, certificate?.number ?? null)
  if (!free.ok) return free
  const left = await leftProgrammeBy(db, programmeId, standing.reserve, [on, today])
  const gone = new Set(left.map(({ jstId }) => jstId))
  const decision = decideWithdrawal(standing, teryt, approved.rules, gone)
  if (!decision.ok) return decision
  const { movedUp } = decision.value
  return allow({ listId: approved.id, ordinal: annexes.length + 1, movedUp })
}
