import { eq } from 'drizzle-orm'
import { type Day, dayOf } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { plainRows } from '../plain-rows.ts'
import { type Mark, since } from '../rules/indicator-mark.ts'
import { enquiry } from '../schema/desk.ts'
import { visitsIn } from '../stores/mentor-visit.ts'
import type { IndicatorPlaces } from './indicator-places.ts'

/** Visits of mentors that were not cancelled: one counts from the day on which it was held. */
export async function visitMarks(
  db: ReadDb,
  programmeId: string,
  { places }: IndicatorPlaces,
): Promise<readonly Mark[]> {
  return (await visitsIn(db, programmeId)).flatMap((row): Mark[] => {
    const place = places.get(row.jstId)
    if (place === undefined || row.cancelledOn !== null) return []
    return [
      {
        ...{ key: `visit:${row.id}`, subject: 'visit', id: row.id, name: place.jstName, place },
        ...{ panel: null, sex: null, deliverable: null, times: since(row.heldOn) },
      },
    ]
  })
}

const conversation = {
  id: enquiry.id,
  ordinal: enquiry.ordinal,
  openedAt: enquiry.openedAt,
  jstId: enquiry.jstId,
}

/**
 * Conversations of the contact desk, each from the day on which it began, here in Poland. Nothing
 * is looked up twice: there may be a hundred thousand of them.
 */
export function enquiryMarks(
  db: ReadDb,
  programmeId: string,
  { places }: IndicatorPlaces,
): readonly Mark[] {
  const rows = plainRows(
    conversation,
    db.select(conversation).from(enquiry).where(eq(enquiry.programmeId, programmeId)).values(),
  )
  const dayOfHour = new Map<string, Day>()
  return rows.map(({ id, ordinal, openedAt, jstId }): Mark => {
    // Poland is whole hours from UTC: an hour of UTC lies on one of its days.
    const hour = openedAt.slice(0, 13)
    const on = dayOfHour.get(hour) ?? dayOf(new Date(openedAt))
    dayOfHour.set(hour, on)
    const place = jstId === null ? null : (places.get(jstId) ?? null)
    return {
      ...{ key: `enquiry:${id}`, subject: 'enquiry', id, name: `nr ${ordinal}`, place },
      ...{ panel: null, sex: null, deliverable: null, times: since(on) },
    }
  })
}
