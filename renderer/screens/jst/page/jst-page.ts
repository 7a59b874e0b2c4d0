import type { z } from 'zod'
import type { ImplementationMoveKind } from '#db/values/implementation.ts'
import type { RecruitmentMoveKind } from '#db/values/recruitment.ts'
import type {
  jstContactSchema,
  jstNoteSchema,
  jstPageSchema,
  timelineEntrySchema,
} from '#electron/contract/jst.ts'

/** Everything the page of a JST shows, as the host sends it. */
export type JstPage = z.output<typeof jstPageSchema>
export type JstContact = z.output<typeof jstContactSchema>
export type JstNote = z.output<typeof jstNoteSchema>
export type TimelineEntry = z.output<typeof timelineEntrySchema>
export type Attempt = NonNullable<JstPage['recruitment']>

/** The dialogue of a move that stands open: of recruitment or of the implementation. */
export type OpenMove =
  | { readonly of: 'recruitment'; readonly kind: RecruitmentMoveKind }
  | { readonly of: 'implementation'; readonly kind: ImplementationMoveKind }
