import type { ReadDb } from '#db/columns.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { Day } from '#db/values/day.ts'

/** The programme and the day that its screens and files stand on. */
export async function placeOf(
  db: ReadDb,
  { programmeId, day }: { readonly programmeId: string; readonly day?: Day | undefined },
  today: Day,
) {
  const programme = await programmeById(db, programmeId)
  return { programme, day: day ?? referenceDay(programme, today) }
}
