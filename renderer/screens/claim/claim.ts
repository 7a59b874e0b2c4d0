import type { z } from 'zod'
import type { advancesSchema } from '#electron/contract/claim-advances.ts'
import type { claimEntrySchema, outsidePartSchema } from '#electron/contract/claim-entries.ts'
import type { claimListSchema } from '#electron/contract/claim-list.ts'
import type { claimPageSchema } from '#electron/contract/claim-page.ts'

export type ClaimList = z.output<typeof claimListSchema>
export type ListedClaim = ClaimList['claims'][number]
export type AwaitedClaim = ClaimList['awaited'][number]
export type ClaimPage = z.output<typeof claimPageSchema>
export type ClaimEntry = z.output<typeof claimEntrySchema>
export type OutsidePart = z.output<typeof outsidePartSchema>
export type Advances = z.output<typeof advancesSchema>
