import type { ClaimKind, ClaimState, TaskProgress } from '#db/values/claim.ts'
import type { ClaimProblem, ProblemPlace } from '#db/values/claim-problem.ts'
import { addDays, type Day } from '#db/values/day.ts'
import type { Grosze } from '#db/values/money.ts'
import { overlaps, type Period } from '#db/values/period.ts'
import { settlesAdvance, takesDocuments } from './claim.ts'
import { type ClaimMoneyFacts, moneyProblems, type Say } from './claim-money-problems.ts'

/** Another claim of the programme. */
export interface OtherClaim extends Period {
  readonly id: string
  readonly ordinal: number
  readonly kinds: readonly ClaimKind[]
  readonly state: ClaimState
}

/** A document of the claim, once however many parts of it the claim takes. */
export interface ClaimDocument {
  readonly id: string
  readonly number: string
  readonly checked: boolean
  readonly paidOn: Day | null
  readonly attachments: number
}

/** Everything that is looked at before a claim is submitted. */
export interface ClaimCheckFacts {
  readonly claim: Period & {
    readonly ordinal: number
    readonly kinds: readonly ClaimKind[]
    readonly progress: readonly TaskProgress[]
    readonly advanceRequested: Grosze
    readonly income: Grosze
    readonly incomeNote: string
    readonly returned: Grosze
    readonly returnedNote: string
  }
  readonly programme: Period
  readonly day: Day
  readonly others: readonly OtherClaim[]
  readonly documents: readonly ClaimDocument[]
  /** The tasks of the budget; `spent` says whether the claim has costs in it. */
  readonly tasks: readonly { readonly id: string; readonly name: string; readonly spent: boolean }[]
  readonly money: ClaimMoneyFacts
  /** Corrections of documents that claims have, themselves in no claim and not in this one. */
  readonly correctionsOutside: readonly {
    readonly id: string
    readonly number: string
    readonly left: Grosze
  }[]
  /** What stays out for good when the claim is the final one; null for any other. */
  readonly leftOut: {
    /** Parts paid by the end of the period, parked ones too, that no claim has. */
    readonly parts: LeftOut
    /** Documents not paid in full. */
    readonly unpaid: LeftOut
  } | null
  /** Codes of the indicators told otherwise now than its snapshot says; null where it has none. */
  readonly frozen: { readonly differing: readonly string[] } | null
}

/** So many, in grosze together. */
interface LeftOut {
  readonly count: number
  readonly sum: Grosze
}

const say: Say = (level, code, place, figures = {}) => ({ code, level, figures, place })
const section = (name: Extract<ProblemPlace, { kind: 'section' }>['section']): ProblemPlace => ({
  kind: 'section',
  section: name,
})

/**
 * What is wrong with a draft: errors stop the submission, warnings do not. In the order of the
 * claim's sections, documents by their order in the list. Source: the sections and kinds of the
 * fund's claims; the order of submitting, limits and the share of settling are the office's own
 * guard on what the institution would send back.
 */
export function claimProblems(facts: ClaimCheckFacts): readonly ClaimProblem[] {
  return [
    ...periodProblems(facts),
    ...orderProblems(facts),
    ...progressProblems(facts),
    ...indicatorProblems(facts),
    ...documentProblems(facts),
    ...correctionProblems(facts),
    ...finalProblems(facts),
    ...moneyProblems(facts.money, facts.claim, say),
    ...reportedProblems(facts),
  ]
}

function* periodProblems({ claim, programme, others, day }: ClaimCheckFacts) {
  const place = section('identification')
  if (claim.kinds.length === 0) yield say('error', 'noKind', place)
  if (claim.from < programme.from || claim.to > programme.to) {
    yield say('error', 'outsideProgramme', place, { from: programme.from, to: programme.to })
  }
  for (const other of others.filter((other) => overlaps(claim, other))) {
    const { ordinal, from, to } = other
    yield say('error', 'overlap', place, { ordinal, from, to })
  }
  const before = others.filter(({ from }) => from < claim.from).map(({ to }) => to)
  const start = before.reduce((last, to) => (to > last ? to : last), addDays(programme.from, -1))
  if (addDays(start, 1) < claim.from && claim.from > programme.from) {
    const [from, to] = [addDays(start, 1), addDays(claim.from, -1)]
    yield say('warning', 'gap', place, { from, to })
  }
  if (claim.to > day) yield say('warning', 'periodNotOver', place, { to: claim.to })
}

function* orderProblems({ claim, programme, others }: ClaimCheckFacts) {
  const place = section('identification')
  for (const { id, ordinal } of others.filter(
    ({ state, ordinal }) => state === 'draft' && ordinal < claim.ordinal,
  )) {
    yield say('error', 'earlierDraft', { kind: 'claim', id }, { ordinal })
  }
  const final = others.find(({ kinds }) => kinds.includes('final'))
  if (claim.kinds.includes('final')) {
    if (final !== undefined) yield say('error', 'secondFinal', place, { ordinal: final.ordinal })
    if (claim.to !== programme.to) yield say('error', 'finalEndsEarly', place, { to: programme.to })
    for (const { id, ordinal } of others.filter(({ to }) => to > claim.to)) {
      yield say('error', 'finalNotLast', { kind: 'claim', id }, { ordinal })
    }
  } else {
    if (final !== undefined && final.state !== 'draft') {
      yield say('error', 'afterFinal', { kind: 'claim', id: final.id }, { ordinal: final.ordinal })
    }
    if (claim.to === programme.to) yield say('warning', 'lastNotFinal', place)
  }
}

/** Of a period that is over: later records would still change what is not frozen. */
function* indicatorProblems({ claim, day, frozen }: ClaimCheckFacts) {
  const place = section('indicators')
  if (frozen === null) {
    if (claim.to <= day) yield say('warning', 'indicatorsNotFrozen', place)
  } else if (frozen.differing.length > 0) {
    yield say('warning', 'indicatorsDiffer', place, { codes: frozen.differing.join(', ') })
  }
}

function* progressProblems({ claim, tasks }: ClaimCheckFacts) {
  const place = section('progress')
  const told = new Set(
    claim.progress.filter(({ text }) => text.trim() !== '').map(({ taskId }) => taskId),
  )
  const untold = tasks.filter(({ id, spent }) => spent && !told.has(id))
  for (const { name } of untold) yield say('error', 'progressMissing', place, { task: name })
  const reports = claim.kinds.some((kind) => kind !== 'advance')
  if (reports && told.size === 0 && untold.length === 0) yield say('error', 'noProgress', place)
}

function* documentProblems({ claim, documents }: ClaimCheckFacts) {
  const place = section('documents')
  const { kinds } = claim
  if (documents.length > 0 && kinds.length > 0 && !takesDocuments(kinds)) {
    yield say('error', 'documentsNotTaken', place, { documents: documents.length })
  }
  if (documents.length === 0 && kinds.includes('refund')) {
    yield say('error', 'noDocumentsToRefund', place)
  } else if (documents.length === 0 && settlesAdvance(kinds)) {
    yield say('error', 'noDocumentsToSettle', place)
  }
  for (const { id, number, paidOn, checked, attachments } of documents) {
    const there: ProblemPlace = { kind: 'document', id }
    if (paidOn === null) yield say('error', 'documentUnpaid', there, { number })
    else if (paidOn > claim.to) yield say('error', 'documentPaidLater', there, { number, paidOn })
    if (!checked) yield say('error', 'documentUnchecked', there, { number })
    if (attachments === 0) yield say('warning', 'documentWithoutFile', there, { number })
  }
}

/** A correction lowers what may be claimed at once, and claims only once one has taken it. */
function* correctionProblems({ correctionsOutside }: ClaimCheckFacts) {
  for (const { id, number, left } of correctionsOutside) {
    yield say('warning', 'correctionOutside', { kind: 'document', id }, { number, left })
  }
}

/** After the final claim there is no other: what it leaves out, and what may yet be set aside. */
function* finalProblems({ claim, others, leftOut }: ClaimCheckFacts) {
  if (leftOut === null) return
  const { parts, unpaid } = leftOut
  if (parts.count > 0) {
    const figures = { parts: parts.count, sum: parts.sum }
    yield say('warning', 'finalLeavesParts', section('documents'), figures)
  }
  if (unpaid.count > 0) {
    const figures = { documents: unpaid.count, sum: unpaid.sum }
    yield say('warning', 'finalLeavesUnpaid', { kind: 'unpaid' }, figures)
  }
  const waiting = others.filter(
    ({ state, ordinal }) => state === 'submitted' && ordinal < claim.ordinal,
  )
  for (const { id, ordinal } of waiting) {
    yield say('warning', 'finalBeforeDecision', { kind: 'claim', id }, { ordinal })
  }
}

/** Income and returned money come with a word of what they are, and the word with an amount. */
function* reportedProblems({ claim }: ClaimCheckFacts) {
  const places = { income: section('income'), returned: section('corrections') } as const
  for (const field of ['income', 'returned'] as const) {
    const note = claim[`${field}Note`].trim()
    if (claim[field] !== 0 && note === '')
      yield say('warning', `${field}Unexplained`, places[field])
    if (claim[field] === 0 && note !== '') yield say('warning', `${field}NoteAlone`, places[field])
  }
}
