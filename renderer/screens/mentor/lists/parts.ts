import type { Asked } from '../dialogs/VisitDialogs.tsx'
import type { MentorsPage, VisitsPage } from '../mentor.ts'
import type { MentorsSearch } from '../search.ts'

/** What the parts of the screen are drawn from. */
export interface PartProps {
  readonly search: MentorsSearch
  readonly change: (changes: Partial<MentorsSearch>) => void
  readonly page: MentorsPage
  readonly done: VisitsPage
  /** Null for those who may only read. */
  readonly ask: ((asked: Asked) => void) | null
}
