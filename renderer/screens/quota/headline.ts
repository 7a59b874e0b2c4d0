import type { Day } from '#db/values/day.ts'
import type { StepCode, StepOwner } from '#db/values/next-step.ts'
import type { Quota, QuotaBoard, QuotaKey } from '#db/values/quota.ts'
import { type Behind, behindOf } from './figures-behind.ts'

/** The step that stands nearest to the target, whose move it is and how many JSTs wait for it. */
export interface NearestMove {
  readonly step: StepCode
  readonly whose: StepOwner
  readonly count: number
}

/** What the sentence on top of the board says: the first target not reached, and the move. */
export type Headline =
  | { readonly stand: 'done' }
  | {
      readonly stand: QuotaKey
      readonly reached: number
      readonly target: number
      readonly missing: number
      /** How many JSTs its figures open. */
      readonly behind: Behind
      readonly move: NearestMove | null
      /** The day until which nobody owes anything towards the target; null when it has come. */
      readonly owedFrom: Day | null
    }

/**
 * The board in one sentence. The quotas stand in the order of the programme, so the first
 * one that is missing anything speaks; its nearest group says whose move it is. Where
 * nobody is left who could fill it, there is no move.
 */
export function headlineOf({ quotas }: QuotaBoard): Headline {
  const open = quotas.find(({ missing }) => missing > 0)
  if (open === undefined) return { stand: 'done' }
  const { key: stand, reached, target, missing, owedFrom } = open
  return {
    stand,
    reached,
    target,
    missing,
    behind: behindOf(open),
    move: nearestMove(open),
    owedFrom,
  }
}

function nearestMove({ missingBy }: Quota): NearestMove | null {
  const group = missingBy.find(({ whose }) => whose !== 'nobody')
  if (group === undefined) return null
  return { step: group.step, whose: group.whose, count: group.teryts.length }
}
