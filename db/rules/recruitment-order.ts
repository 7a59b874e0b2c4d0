import type { Day } from '#db/values/day.ts'
import type { RecruitmentDates, RecruitmentMoveKind } from '#db/values/recruitment.ts'
import { type Refusal, refuse } from '#db/values/refusal.ts'
import { datedSteps } from './recruitment-state.ts'
import { type DayFacts, dayRefusal } from './step-day.ts'

/**
 * The refusal of a step (first key) dated before an earlier one (second key). Taking
 * part always follows a signed agreement, so it is measured against that alone.
 */
const tooEarly: Record<RecruitmentMoveKind, Partial<Record<RecruitmentMoveKind, string>>> = {
  invite: {},
  declare: { invite: 'recruitment.declaredBeforeInvited' },
  sign: {
    invite: 'recruitment.signedBeforeInvited',
    declare: 'recruitment.signedBeforeDeclared',
  },
  join: { sign: 'recruitment.joinedBeforeSigned' },
  withdraw: {
    invite: 'recruitment.withdrawnBeforeInvited',
    declare: 'recruitment.withdrawnBeforeDeclared',
    sign: 'recruitment.withdrawnBeforeSigned',
    join: 'recruitment.withdrawnBeforeJoined',
  },
}

/**
 * Why these days cannot all be right: one lies in the future or outside the
 * programme's period, or a step is dated before an earlier one. Two steps may
 * share a day. Steps without a day are passed over. Null when all is well.
 */
export function datesRefusal(dates: RecruitmentDates, facts: DayFacts): Refusal | null {
  let earlier: { kind: RecruitmentMoveKind; on: Day } | null = null
  for (const step of datedSteps(dates)) {
    const refusal = dayRefusal(step.on, facts)
    if (refusal !== null) return refusal
    const code = earlier && step.on < earlier.on ? tooEarly[step.kind][earlier.kind] : undefined
    if (earlier && code) return refuse(code, { day: step.on, earlierDay: earlier.on }).refusal
    earlier = step
  }
  return null
}
