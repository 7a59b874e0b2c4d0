import type { Day } from '#db/values/day.ts'
import type { ImplementationState } from '#db/values/implementation.ts'
import type { RecruitmentState } from '#db/values/recruitment.ts'
import { implementationCounts } from './implementation-state.ts'
import { countsTowardsQuota } from './recruitment-state.ts'

/** One JST of the region as it stood at the end of the board's day. */
export interface QuotaJst {
  readonly teryt: string
  readonly mediumTown: boolean
  readonly recruitment: RecruitmentState
  readonly implementation: ImplementationState
  /** The day of the support agreement. */
  readonly signedOn: Day | null
  /** The day of the implementation agreement, where it is known. */
  readonly implementationSignedOn?: Day | null | undefined
  /** Whether it withdrew and another JST holds its place. */
  readonly placeTaken?: boolean | undefined
}

/** `replaced` are those nobody waits for: they could come back, but their place is taken. */
export type Place = 'reached' | 'inProgress' | 'possible' | 'replaced' | 'out'

/** Where a JST stands towards the quotas of recruitment, from its invitation on. */
export function recruitmentPlace({ recruitment, placeTaken }: QuotaJst): Place {
  if (countsTowardsQuota(recruitment)) return 'reached'
  if (recruitment === 'withdrawn' && placeTaken) return 'replaced'
  return recruitment === 'invited' || recruitment === 'declared' ? 'inProgress' : 'possible'
}

/** Where it stands towards the quotas of implementations, from the day it takes part. */
export function implementationPlace(jst: QuotaJst): Place {
  const { recruitment, implementation } = jst
  if (implementation === 'ended') return 'out'
  if (recruitment === 'withdrawn') return recruitmentPlace(jst)
  if (countsTowardsQuota(recruitment) && implementationCounts(implementation)) return 'reached'
  return recruitment === 'takingPart' ? 'inProgress' : 'possible'
}
