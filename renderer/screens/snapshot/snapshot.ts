import type { z } from 'zod'
import type { contract } from '#electron/contract/contract.ts'

export type SnapshotList = z.output<typeof contract.snapshot.list.outputSchema>
export type SnapshotPage = z.output<typeof contract.snapshot.page.outputSchema>
export type SnapshotLine = SnapshotPage['lines'][number]
export type ChangedRecord = SnapshotLine['changed'][number]

/** Whether the same day would be told otherwise now, by value or by what makes it. */
export const isOtherNow = ({ value, now, differs }: SnapshotLine): boolean =>
  value !== now || differs > 0

/** The part of a snapshot's page that says what changed one indicator. */
export const changesPlace = (indicatorId: string) => `zmiany-${indicatorId}`
