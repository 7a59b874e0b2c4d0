import type { JstKind } from './jst.ts'
import type { RecruitmentDates } from './recruitment.ts'
import type { Refusal } from './refusal.ts'

/** What a cell of a spreadsheet holds; a formula keeps its text, its result is not trusted. */
export const sheetCellKinds = ['text', 'number', 'date', 'formula', 'empty', 'error'] as const

export interface SheetCell {
  readonly text: string
  readonly kind: (typeof sheetCellKinds)[number]
}

/** One row of a spreadsheet; `line` is the number a person sees beside it. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly SheetCell[]
}

/** What a column of a recruitment list can hold: what the JST is known by, its steps, its contact. */
export const importFields = [
  'teryt',
  'name',
  'kind',
  'powiat',
  'invitedOn',
  'declaredOn',
  'agreementNumber',
  'agreementOn',
  'agreementSignatory',
  'joinedOn',
  'withdrawnOn',
  'withdrawalReason',
  'phone',
  'email',
  'address',
  'website',
  'note',
] as const

export type ImportField = (typeof importFields)[number]

/** Fields whose value is written to the recruitment of the JST. */
export const recruitmentFields = [
  'invitedOn',
  'declaredOn',
  'agreementNumber',
  'agreementOn',
  'agreementSignatory',
  'joinedOn',
  'withdrawnOn',
  'withdrawalReason',
] as const satisfies readonly ImportField[]

/** Fields whose value is written to the contact data of the JST. */
export const contactFields = [
  'phone',
  'email',
  'address',
  'website',
] as const satisfies readonly ImportField[]

export type ContactField = (typeof contactFields)[number]

/** One column as the person sees it: its heading in the file, a few of its texts, its field. */
export interface ImportColumn {
  readonly heading: string
  readonly examples: readonly string[]
  readonly field: ImportField | null
}

/** Which lines are headings and what each column holds, in the order of the columns. */
export interface ImportMapping {
  readonly headingLines: readonly number[]
  readonly columns: readonly ImportColumn[]
}

/** Which JST the person said a line means, where the file alone does not tell. */
export interface ImportChoice {
  readonly line: number
  readonly teryt: string
}

/** A JST of the register that a row may mean. */
export interface ImportCandidate {
  readonly teryt: string
  readonly name: string
  readonly kind: JstKind
  readonly powiat: string
}

/** One field the row would write: the value on record and the one in the file. */
export interface ImportChange {
  readonly field: ImportField
  readonly before: string | null
  readonly after: string
}

/** Why a row is left out without being wrong. */
export const ignoredReasons = [
  'beforeHeading',
  'heading',
  'columnNumbers',
  'totals',
  'empty',
] as const

export type IgnoredReason = (typeof ignoredReasons)[number]

/** Something done to a row that the person should see before agreeing to it. */
export const importRemarks = [
  'zeroRestored',
  'terytByPlace',
  'dayFromNumber',
  'phoneLeftOut',
  'emailLeftOut',
  'cellLeftOut',
  'newAttempt',
  'signatoryMissing',
] as const

export type ImportRemark = (typeof importRemarks)[number]

export const rowVerdicts = [
  'new',
  'changed',
  'same',
  'ambiguous',
  'notFound',
  'refused',
  'ignored',
] as const

/** What a row that will be written brings. */
export interface ImportedJst {
  readonly jst: ImportCandidate
  readonly changes: readonly ImportChange[]
  /** The days of recruitment as they will stand; null when the row does not touch them. */
  readonly dates: RecruitmentDates | null
  /** Whether the days begin a new attempt after a withdrawal, which stays on record. */
  readonly newAttempt: boolean
  readonly remarks: readonly ImportRemark[]
}

/** What every verdict begins with. */
export interface RowLabel {
  readonly line: number
  /** The row's own words for its JST, to recognise it by. */
  readonly label: string
}

/** The verdict on one row of the file. */
export type RowVerdict = RowLabel &
  (
    | ({ readonly verdict: 'new' } & ImportedJst)
    | ({ readonly verdict: 'changed' } & ImportedJst)
    | {
        readonly verdict: 'same'
        readonly jst: ImportCandidate
        readonly remarks: readonly ImportRemark[]
      }
    | { readonly verdict: 'ambiguous'; readonly candidates: readonly ImportCandidate[] }
    | { readonly verdict: 'notFound'; readonly suggestions: readonly ImportCandidate[] }
    | {
        readonly verdict: 'refused'
        readonly jst: ImportCandidate | null
        /** The column to blame, or null when it is the row as a whole. */
        readonly field: ImportField | null
        readonly heading: string | null
        readonly refusal: Refusal
      }
    | { readonly verdict: 'ignored'; readonly reason: IgnoredReason }
  )
