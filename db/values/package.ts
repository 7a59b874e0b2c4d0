import type { Day } from './day.ts'
import type { DeliverableKind } from './implementing.ts'
import type { JstKind } from './jst.ts'

/** One thing of a package: its kind, and its language where it is made in several. */
export interface Deliverable {
  readonly kind: DeliverableKind
  /** An ISO 639-1 code; empty for what is made once. */
  readonly language: string
}

/** Tells the deliverables of one package apart: `ebook.de`, `drone`. */
export const deliverableKey = ({ kind, language }: Deliverable): string =>
  language === '' ? kind : `${kind}.${language}`

/** Where a deliverable may stand on a day; the first one is what nobody ordered. */
export const cellStates = ['notOrdered', 'ordered', 'inProgress', 'toAccept', 'delivered'] as const
export type CellState = (typeof cellStates)[number]

/** What can be done with a deliverable, in the order of the work; the last goes one step back. */
export const packageMoveKinds = ['order', 'start', 'receive', 'deliver', 'back'] as const
export type PackageMoveKind = (typeof packageMoveKinds)[number]

/** One move with what it needs. */
export type PackageMove =
  | {
      readonly kind: 'order'
      readonly on: Day
      /** Null for work of the office itself. */
      readonly contractorId: string | null
      readonly dueOn: Day | null
    }
  | { readonly kind: 'start'; readonly on: Day }
  | { readonly kind: 'receive'; readonly on: Day }
  /** `acceptance`: who accepted it and on what ground. */
  | { readonly kind: 'deliver'; readonly on: Day; readonly acceptance: string }
  | { readonly kind: 'back'; readonly reason: string }

/** What a record of a deliverable says of its course. */
export interface DeliverableCourse {
  readonly contractorId: string | null
  readonly orderedOn: Day
  readonly dueOn: Day | null
  readonly startedOn: Day | null
  readonly receivedOn: Day | null
  readonly deliveredOn: Day | null
  readonly acceptance: string
}

/** How far the package of one JST is; its cells stand in the order of the deliverables. */
export interface PackageOfJst {
  readonly teryt: string
  readonly name: string
  readonly kind: JstKind
  readonly delivered: number
  readonly cells: readonly { readonly state: CellState; readonly daysLate: number }[]
}

/** One thing of the package over all JSTs: how many of it are in each state. */
export interface PackageTally extends Deliverable {
  readonly counts: Readonly<Record<CellState, number>>
}
