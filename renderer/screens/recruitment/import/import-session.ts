import type { ImportChoice } from '#db/values/recruitment-import.ts'
import { sessionStore } from '../../../ui/import/session-store.ts'
import type { Fields } from './corrections.ts'

/** A list that was read, with what the person corrected in it; the host keeps its rows. */
export interface Review {
  readonly previewId: string
  readonly fileName: string
  readonly fields: Fields
  readonly choices: readonly ImportChoice[]
  /** Lines that could be written and shall not be. */
  readonly leftOut: ReadonlySet<number>
}

/** An import that was written. */
export interface Done {
  readonly changeSetId: string
  readonly fileName: string
  readonly created: number
  readonly changed: number
}

const store = sessionStore<Review, Done>()

/** Where the import of this scope stands. */
export const sessionOf = store.get

/** Changes a part of the session. */
export const changeSession = store.change

/** The session of the scope as it changes. */
export const useImportSession = store.useSession

/** Changes a part of the corrections; does nothing where no list was read. */
export function changeReview(scope: string, change: (review: Review) => Partial<Review>): void {
  const { review } = sessionOf(scope)
  if (review !== null) changeSession(scope, { review: { ...review, ...change(review) } })
}
