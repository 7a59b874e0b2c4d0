import type { PeopleImportField } from '#db/values/people-import.ts'
import type { ImportChoice } from '#db/values/recruitment-import.ts'
import { sessionStore } from '../../../ui/import/session-store.ts'

/** A list of people that was read, with what the person corrected in it. */
export interface PeopleReview {
  readonly previewId: string
  readonly fileName: string
  readonly fields: readonly (PeopleImportField | null)[]
  readonly choices: readonly ImportChoice[]
  /** The training whose marks are taken; null while none is chosen. */
  readonly trainingId: string | null
  /** Lines that could be written and shall not be. */
  readonly leftOut: ReadonlySet<number>
}

/** An import that was written. */
export interface PeopleDone {
  readonly changeSetId: string
  readonly fileName: string
  readonly created: number
  readonly changed: number
  readonly marked: number
}

const store = sessionStore<PeopleReview, PeopleDone>()

/** Where the import of this scope stands. */
export const peopleSessionOf = store.get

/** Changes a part of the session. */
export const changePeopleSession = store.change

/** The session of the scope as it changes. */
export const usePeopleSession = store.useSession

/** Changes a part of the corrections; does nothing where no list was read. */
export function changePeopleReview(
  scope: string,
  change: (review: PeopleReview) => Partial<PeopleReview>,
): void {
  const { review } = peopleSessionOf(scope)
  if (review !== null) changePeopleSession(scope, { review: { ...review, ...change(review) } })
}
