import type { z } from 'zod'
import type { enquiry as contract } from '#electron/contract/enquiry.ts'
import type { note } from '#electron/contract/note.ts'

/** What a note chooses from. */
export type EnquiryEntry = z.output<typeof contract.entry.outputSchema>
export type EnquiryPage = z.output<typeof contract.page.outputSchema>
export type EnquiryList = z.output<typeof contract.list.outputSchema>
export type EnquiryListRow = EnquiryList['rows'][number]
export type EnquiryNames = z.output<typeof contract.names.outputSchema>
/** A note that is being typed, mine or another's. */
export type TypedNote = z.output<typeof note.list.outputSchema>['notes'][number]
