import type { z } from 'zod'
import type { DeskCounts } from '#db/values/desk-numbers.ts'
import type { Period } from '#db/values/period.ts'
import type { desk as contract } from '#electron/contract/desk.ts'
import { type EnquiriesSearch, enquiriesSearch } from '../../enquiry/search.ts'

export type FoundNumbers = z.output<typeof contract.numbers.outputSchema>
export type NumberNames = FoundNumbers['names']

/** What the list of conversations is narrowed by besides the days. */
export type Behind = Omit<EnquiriesSearch, 'from' | 'to' | 'page'>

/** The address of the conversations behind a figure of a period. */
export const behind = ({ from, to }: Period, more: Behind = {}): EnquiriesSearch =>
  enquiriesSearch({ ...more, from, to })

/** What a count of a row adds to the address. */
export const narrowing = {
  conversations: {},
  atOnce: { atOnce: true },
  open: { open: true },
} as const satisfies Record<keyof DeskCounts, Behind>
