/** The words of imported expense documents: from structured invoices and from spreadsheets. */
import type { Day } from './day.ts'
import type { DocumentKind, ForeignAmount } from './expense.ts'
import type { GuessedMapping } from './guessed-column.ts'
import type { Grosze } from './money.ts'
import type { Month } from './period.ts'
import type { IgnoredReason } from './recruitment-import.ts'
import type { Refusal } from './refusal.ts'

/**
 * What becomes of one file or of the rows of one document: a new draft, a draft on record with
 * other amounts, one that waits for a person's word, one that is on record, nothing.
 */
export const entryVerdicts = ['new', 'changed', 'waits', 'same', 'refused', 'ignored'] as const
export type EntryVerdict = (typeof entryVerdicts)[number]

/** What a person must say before an entry can be taken. */
export const awaitedWords = ['rate', 'line', 'reason'] as const
export type AwaitedWord = (typeof awaitedWords)[number]

/** A document on record that an entry may be again. */
export interface Twin {
  readonly id: string
  readonly number: string
  readonly contractor: string | null
  readonly issuedOn: Day
  readonly gross: Grosze
}

/** A part of an imported document as a person checks it. */
export interface PreviewPart {
  readonly lineId: string | null
  readonly month: Month
  readonly amount: Grosze
}

/** What will be written of one document. */
export interface PreviewDocument {
  readonly kind: DocumentKind
  readonly number: string
  readonly contractor: string | null
  readonly contractorNumber: string
  readonly issuedOn: Day
  readonly gross: Grosze
  readonly net: Grosze
  readonly vatEligible: boolean
  readonly foreign: ForeignAmount | null
  readonly parts: readonly PreviewPart[]
}

/** What a column of a list of documents may hold. */
export const sheetFields = [
  'number',
  'ledgerNumber',
  'ksefNumber',
  'kind',
  'nip',
  'contractor',
  'issuedOn',
  'dueOn',
  'paidOn',
  'subject',
  'gross',
  'net',
  'vat',
  'eligible',
  'task',
  'line',
  'month',
  'contract',
  'corrects',
  'remarks',
] as const
export type SheetField = (typeof sheetFields)[number]

/** What each column of a list of documents was taken for. */
export type SheetMapping = GuessedMapping<SheetField>

/** What the person said of a cost line that the file names in its own words. */
export interface LineChoice {
  /** `wordsKey` of the task and the line as the file has them. */
  readonly words: string
  readonly lineId: string
}

/** Why a document is entered although it looks like another one; by its first row. */
export interface ReasonChoice {
  readonly line: number
  readonly reason: string
}

/** What a person should know of the rows of a document before they are taken. */
export type SheetRemark =
  /** Several rows are one document. */
  | { readonly code: 'severalRows'; readonly count: number; readonly gross: Grosze }
  | { readonly code: 'zeroRestored' }
  | { readonly code: 'dayFromNumber' }
  | { readonly code: 'fromFormula' }
  /** Rows without a number belong to the document above them. */
  | { readonly code: 'fromAbove' }
  | { readonly code: 'doesNotAddUp'; readonly difference: Grosze }
  | { readonly code: 'vatNotEligible' }
  | { readonly code: 'notWhole'; readonly left: Grosze }
  | { readonly code: 'lineRemembered' }
  | { readonly code: 'contractNotFound'; readonly number: string }
  | { readonly code: 'outsidePeriod'; readonly issuedOn: Day }
  | { readonly code: 'corrects'; readonly number: string }
  /** It will be checked formally and paid in full on this day. */
  | { readonly code: 'paid'; readonly on: Day }
  /** It will not be paid: for what the formal check misses, or a day that has not come. */
  | { readonly code: 'paymentLeftOut'; readonly on: Day; readonly why: UnpayableReason }
  | { readonly code: 'ksefNumberLeftOut'; readonly number: string }

/** Why a payment of a list cannot be written. */
export type UnpayableReason = 'contractor' | 'subject' | 'parts' | 'day'

/** What the file would change of a draft. */
export interface SheetChange {
  readonly field: 'gross' | 'net' | 'issuedOn' | 'parts' | 'ledgerNumber' | 'dueOn'
  readonly before: string | number | null
  readonly after: string | number
}

interface SheetStart {
  /** The first row of the document, and all of them. */
  readonly line: number
  readonly lines: readonly number[]
  readonly label: string
}

/** The verdict on the rows of one document, or on a row that is none. */
export type SheetVerdict = SheetStart &
  (
    | {
        readonly verdict: 'new'
        readonly document: PreviewDocument
        readonly remarks: readonly SheetRemark[]
      }
    | {
        readonly verdict: 'changed'
        readonly documentId: string
        readonly changes: readonly SheetChange[]
        readonly document: PreviewDocument
        readonly remarks: readonly SheetRemark[]
      }
    | {
        readonly verdict: 'waits'
        readonly awaits: Exclude<AwaitedWord, 'rate'>
        readonly twin: Twin | null
        /** The words for a cost line that no line has, with the lines most like them. */
        readonly unknown: readonly UnknownLine[]
        readonly document: PreviewDocument | null
        readonly remarks: readonly SheetRemark[]
      }
    | { readonly verdict: 'same'; readonly documentId: string; readonly number: string }
    | {
        readonly verdict: 'refused'
        readonly heading: string | null
        readonly refusal: Refusal
      }
    | { readonly verdict: 'ignored'; readonly reason: IgnoredReason }
  )

/** Words for a cost line that no line of the budget answers to. */
export interface UnknownLine {
  /** The key under which the person's word is kept. */
  readonly words: string
  /** As the file writes them; empty where it says nothing. */
  readonly written: string
  readonly suggestions: readonly string[]
}
