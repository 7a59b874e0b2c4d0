import { asc, eq } from 'drizzle-orm'
import { dayOf } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
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

/** Conversations of the contact desk, each from the day on which it began, here in Poland. */
export async function enquiryMarks(
  db: ReadDb,
  programmeId: string,
  { places }: IndicatorPlaces,
): Promise<readonly Mark[]> {
  const rows = await db
    .select({
      id: enquiry.id,
      ordinal: enquiry.ordinal,
      openedAt: enquiry.openedAt,
      jstId: enquiry.jstId,
    })
    .from(enquiry)
    .where(eq(enquiry.programmeId, programmeId))
    .orderBy(asc(enquiry.openedAt), asc(enquiry.id))
  return rows.map(({ id, ordinal, openedAt, jstId }) => ({
    ...{ key: `enquiry:${id}`, subject: 'enquiry', id, name: `nr ${ordinal}` },
    place: jstId === null ? null : (places.get(jstId) ?? null),
    ...{ panel: null, sex: null, deliverable: null },
    times: since(dayOf(new Date(openedAt))),
  }))
}
