import type { CostCategory } from '#db/values/budget.ts'
import type { Day } from '#db/values/day.ts'
import type { RealisationColumn } from '#db/values/realisation.ts'
import type { ContractsSearch } from '../expense/contracts/search.ts'
import type { DocumentsSearch } from '../expense/search.ts'
import type { MatrixRow, RowSubject } from './matrix-rows.ts'

/** The figures that a row explains: its columns, what is open in contracts, the engaged share. */
export const figureColumns = [
  'budget',
  'contracted',
  'openContracts',
  'documents',
  'paid',
  'claimed',
  'settled',
  'left',
  'share',
] as const satisfies readonly (RealisationColumn | 'openContracts' | 'share')[]
export type FigureColumn = (typeof figureColumns)[number]

/** What of the budget's plan a figure is: its version, and what is marked in it. */
export interface PlanPlace {
  readonly version?: number
  readonly task?: string
  readonly line?: string
  readonly category?: CostCategory
  /** The part of the page: the known totals, the months. */
  readonly part?: 'totals' | 'months'
}

/** Where a figure leads: to records that add up to it, or to how it was computed. */
export type FigureTarget =
  | { readonly kind: 'documents'; readonly search: DocumentsSearch }
  | { readonly kind: 'contracts'; readonly search: ContractsSearch }
  | { readonly kind: 'plan'; readonly place: PlanPlace }
  | { readonly kind: 'claim'; readonly id: string; readonly part: 'flatRate' | 'sources' }
  | { readonly kind: 'proof'; readonly row: string; readonly column: FigureColumn }

/** The day and the version that the matrix stands on. */
export interface MatrixPlace {
  readonly day: Day
  readonly version: number | null
}

/**
 * Where a figure of a row leads; null where there is nothing behind it. Amounts of direct costs
 * open their records, which add up to them; what is computed opens its formula, whose parts
 * open theirs.
 */
export function figureTarget(
  { key, subject }: Pick<MatrixRow, 'key' | 'subject'>,
  column: FigureColumn,
  place: MatrixPlace,
): FigureTarget | null {
  const proof: FigureTarget = { kind: 'proof', row: key, column }
  const { kind } = subject
  if (column === 'left' || column === 'share') return proof
  if (kind === 'unallocated') return column === 'budget' ? planTarget(place, 'totals') : null
  if (column === 'budget') return budgetTarget(subject, place) ?? proof
  const contracts = column === 'contracted' || column === 'openContracts'
  if (kind === 'indirect') return column === 'contracted' ? null : proof
  if (kind === 'source') return proof
  if (kind === 'total') {
    // Contracts are for direct costs alone: the total of what was contracted is theirs.
    return column === 'contracted' ? contractsTarget(subject, column, place) : proof
  }
  return contracts
    ? contractsTarget(subject, column, place)
    : documentsTarget(subject, column, place)
}

const planTarget = ({ version }: MatrixPlace, part?: PlanPlace['part']): FigureTarget => ({
  kind: 'plan',
  place: { ...(version === null ? {} : { version }), ...(part === undefined ? {} : { part }) },
})

/** What the version gives a row; null where that is computed. */
function budgetTarget(subject: RowSubject, place: MatrixPlace): FigureTarget | null {
  const marked = (what: Omit<PlanPlace, 'version'>): FigureTarget => ({
    kind: 'plan',
    place: { ...(place.version === null ? {} : { version: place.version }), ...what },
  })
  switch (subject.kind) {
    case 'task':
      return marked({ task: subject.id })
    case 'line':
      return marked({ line: subject.id })
    case 'category':
      return marked({ category: subject.category })
    case 'month':
      return subject.month === null ? null : marked({ part: 'months' })
    case 'direct':
      return marked({ part: 'totals' })
    case 'source':
    case 'indirect':
    case 'total':
    case 'unallocated':
      return null
  }
}

function contractsTarget(
  subject: RowSubject,
  column: 'contracted' | 'openContracts',
  { day }: MatrixPlace,
): FigureTarget | null {
  const of = { asOf: day, ...(column === 'openContracts' ? { open: true } : {}) }
  const search = (place: ContractsSearch): FigureTarget => ({
    kind: 'contracts',
    search: { ...of, ...place },
  })
  switch (subject.kind) {
    case 'task':
      return search({ task: subject.id })
    case 'line':
      return search({ line: subject.id })
    case 'category':
      return search({ category: subject.category })
    case 'month':
      // Contracts have no month: all of them stand in the row that collects what has none.
      return subject.month === null ? search({}) : null
    case 'direct':
    case 'total':
      return search({})
    case 'source':
    case 'indirect':
    case 'unallocated':
      return null
  }
}

/** The search of the list of documents: amounts as of the day of the matrix. */
function documentsTarget(
  subject: RowSubject,
  column: 'documents' | 'paid' | 'claimed' | 'settled',
  { day }: MatrixPlace,
): FigureTarget | null {
  const of = documentsOf(subject)
  if (of === null) return null
  const days = {
    documents: { to: day },
    paid: { to: day, paidTo: day },
    claimed: { claimedBy: day },
    settled: { settledBy: day },
  }[column]
  return { kind: 'documents', search: { ...of, asOf: day, ...days } }
}

/** Indirect costs have no documents, and no document knows of sources. */
function documentsOf(subject: RowSubject): DocumentsSearch | null {
  switch (subject.kind) {
    case 'task':
      return { task: subject.id }
    case 'line':
      return { line: subject.id }
    case 'category':
      return { category: subject.category }
    case 'month':
      return subject.month === null ? null : { month: subject.month }
    case 'direct':
      return {}
    case 'total':
    case 'source':
    case 'unallocated':
    case 'indirect':
      return null
  }
}

/** The documents that correct and stand outside claims, of a row of direct costs. */
export function correctionsTarget(
  subject: RowSubject,
  { day }: MatrixPlace,
): DocumentsSearch | null {
  const of = documentsOf(subject)
  return of === null ? null : { ...of, asOf: day, unclaimedBy: day }
}
