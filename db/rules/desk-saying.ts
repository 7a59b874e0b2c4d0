import type { Day } from '#db/values/day.ts'
import type { SaidMove, SaidNext, SaidStanding, Saying } from '#db/values/desk-saying.ts'
import type { ImplementationDates, ImplementationState } from '#db/values/implementation.ts'
import type { NextStep, StepOwner } from '#db/values/next-step.ts'
import type { CellState, Deliverable } from '#db/values/package.ts'
import type { RecruitmentDates, RecruitmentState } from '#db/values/recruitment.ts'
import type { TimeOfDay } from '#db/values/training.ts'
import { stepOfDeliverable } from './indicator-step.ts'

/** A part of the package that is not delivered. */
export interface AwaitedPart extends Deliverable {
  readonly state: Exclude<CellState, 'delivered'>
  /** Null for work of the office itself. */
  readonly contractorId: string | null
  readonly dueOn: Day | null
  readonly late: boolean
}

/** Everything that the sentence about a JST is made of, on one day. */
export interface SayingFacts {
  readonly recruitment: RecruitmentState
  readonly implementation: ImplementationState
  readonly support: RecruitmentDates | null
  readonly work: ImplementationDates | null
  /** The certificate that stands. */
  readonly certificate: { readonly number: string; readonly issuedOn: Day } | null
  readonly next: NextStep
  /** The place on the reserve of the volunteer list. */
  readonly rank: number | null
  /** The JST that holds the place of one that withdrew. */
  readonly placeTaker: string | null
  readonly training: { readonly on: Day; readonly at: TimeOfDay } | null
  /** The visit that is still to be held. */
  readonly visit: {
    readonly on: Day
    readonly at: TimeOfDay | null
    readonly overdue: boolean
  } | null
  /** What the package lacks, what is due first at the beginning. */
  readonly awaited: readonly AwaitedPart[]
  /** The last day of the programme, once it is behind us. */
  readonly overSince: Day | null
}

type Next = Pick<Saying, 'next'> & Partial<Saying>

const nothingMore = {
  ...{ number: null, on: null, at: null, dueOn: null, late: false },
  ...{ part: null, count: null, name: null, move: null },
} as const

/**
 * What the desk says of a JST: how far it has come, what is missing next and whose move it is.
 * The next step is that of `next-step*.ts`; here it only gets its day, its part of the package
 * or its number. Once the programme is over nothing is awaited any more.
 */
export function sayingOf(facts: SayingFacts): Saying {
  const standing = standingOf(facts)
  const told = facts.overSince === null ? nextOf(facts) : overOf(facts.overSince)
  return { ...nothingMore, ...standing, ...told }
}

const overOf = (on: Day): Next => ({ next: 'programmeOver', on })

function standingOf(facts: SayingFacts): Pick<Saying, 'standing' | 'standingOn' | 'number'> {
  const { recruitment, implementation, support, work, certificate } = facts
  const said = (standing: SaidStanding, standingOn: Day | null | undefined, number = null) => ({
    ...{ standing, standingOn: standingOn ?? null, number },
  })
  if (recruitment === 'withdrawn') return said('withdrawn', support?.withdrawnOn)
  if (certificate !== null) {
    const { number, issuedOn } = certificate
    return { standing: 'certified', standingOn: issuedOn, number }
  }
  if (implementation === 'completed') return said('completed', work?.completedOn)
  if (implementation === 'ended') return said('ended', work?.endedOn)
  if (implementation === 'agreed') return said('agreed', work?.agreementOn)
  const days = {
    none: null,
    invited: support?.invitedOn,
    declared: support?.declaredOn,
    signed: support?.agreementOn,
    takingPart: support?.joinedOn,
  }
  return said(recruitment, days[recruitment])
}

function nextOf(facts: SayingFacts): Next {
  const { next, training, rank, placeTaker } = facts
  const move = saidMove(next.whose)
  switch (next.step) {
    case 'attendFirstTraining':
      return training === null
        ? { next: 'firstTraining', move: 'office' }
        : { next: 'firstTrainingOn', ...training, move }
    case 'takePart':
    case 'notImplementing':
    case 'implementationCompleted':
    case 'implementationEnded':
      return training === null ? { next: 'nothing' } : { next: 'nextTraining', ...training }
    case 'replaceJst':
      return placeTaker === null
        ? { next: 'replaceJst', move }
        : { next: 'placeTaken', name: placeTaker }
    case 'waitOnReserve':
      return { next: 'waitOnReserve', count: rank }
    case 'holdVisit':
      return visitOf(facts, move)
    case 'completePackage':
      return partOf(facts.awaited, move)
    case 'meetStandards':
      return { next: 'meetStandards', count: next.figures?.count ?? null, move }
    default:
      return { next: next.step, move }
  }
}

/** To a caller everybody who works for the programme is the office. */
function saidMove(whose: StepOwner): SaidMove | null {
  if (whose === 'nobody') return null
  return whose === 'coordinator' || whose === 'mentor' ? 'office' : whose
}

/** A visit with a day is a matter for both sides; one without waits for the office. */
function visitOf({ visit }: SayingFacts, move: SaidMove | null): Next {
  if (visit === null) return { next: 'visit', move }
  const { on, at, overdue } = visit
  return overdue ? { next: 'visitOverdue', on, move } : { next: 'visitOn', on, at }
}

/** The part of the package that is due first: it is with the contractor until it came. */
function partOf([first, ...others]: readonly AwaitedPart[], move: SaidMove | null): Next {
  if (first === undefined) return { next: 'orderPackage', move }
  const { kind, language, state, contractorId, dueOn, late } = first
  const part = { kind, language }
  const count = others.length
  const steps = {
    notOrdered: 'orderPart',
    ordered: 'awaitPart',
    inProgress: 'awaitPart',
    toAccept: 'acceptPart',
  } as const satisfies Record<AwaitedPart['state'], SaidNext>
  const { whose } = stepOfDeliverable({ state, daysLate: 0 }, contractorId)
  const known = state === 'ordered' || state === 'inProgress' ? { dueOn, late } : {}
  return { next: steps[state], move: saidMove(whose), ...known, part, count }
}
