import type { Day } from '#db/values/day.ts'

/** Why a programme's screens do not stand on today. */
export type ReferenceReason = 'sample' | 'ended' | 'ahead'

/**
 * Why the board stands on the programme's reference day and not on today: the sample office
 * has a day of its own, the programme is over, or it has not begun. Null where it is today.
 */
export function referenceReason(
  programme: { readonly from: Day; readonly isSample: boolean; readonly referenceDay: Day },
  today: Day,
): ReferenceReason | null {
  if (programme.referenceDay === today) return null
  if (programme.isSample) return 'sample'
  return today < programme.from ? 'ahead' : 'ended'
}
