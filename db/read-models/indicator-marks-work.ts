import { type Deliverable, deliverableKey } from '#db/values/package.ts'
import type { ReadDb } from '../columns.ts'
import { bothAtOnce, type Mark, type MarkPlace, since } from '../rules/indicator-mark.ts'
import { deliverablesOf } from '../rules/package.ts'
import { plansIn } from '../stores/implementation-plan.ts'
import { implementingRulesOf } from '../stores/implementing-rules.ts'
import { reportsOf } from '../stores/opening-report.ts'
import { deliverablesIn } from '../stores/package.ts'
import { marksOfJsts } from './indicator-marks-jst.ts'
import type { IndicatorPlaces } from './indicator-places.ts'

/**
 * Opening reports: from the day of acceptance, while the JST holds a support agreement, for the
 * sheet asks for one of every JST that takes part. The Analysis of the voivodeship is none.
 */
export async function reportMarks(
  db: ReadDb,
  programmeId: string,
  places: IndicatorPlaces,
): Promise<readonly Mark[]> {
  const times = (await reportsOf(db, programmeId)).flatMap(({ jstId, acceptedOn }) =>
    jstId === null
      ? []
      : [[jstId, bothAtOnce(since(acceptedOn), places.signed.get(jstId) ?? [])] as const],
  )
  return marksOfJsts(places, new Map(times), 'openingReport')
}

/** Plans of implementing: from the day of acceptance, while the JST holds a support agreement. */
export async function planMarks(
  db: ReadDb,
  programmeId: string,
  places: IndicatorPlaces,
): Promise<readonly Mark[]> {
  const times = (await plansIn(db, programmeId)).map(
    ({ jstId, acceptedOn }) =>
      [jstId, bothAtOnce(since(acceptedOn), places.signed.get(jstId) ?? [])] as const,
  )
  return marksOfJsts(places, new Map(times), 'plan')
}

/**
 * Deliverables of packages in the languages of the settings: from the day of delivery, while the
 * JST implements.
 */
export async function deliverableMarks(
  db: ReadDb,
  programmeId: string,
  { places, implementing }: IndicatorPlaces,
): Promise<readonly Mark[]> {
  const { languages } = await implementingRulesOf(db, programmeId)
  const asked = new Set(deliverablesOf(languages).map(deliverableKey))
  return (await deliverablesIn(db, programmeId)).flatMap((row): Mark[] => {
    const { jstId, kind, language, deliveredOn } = row
    const place = places.get(jstId)
    if (place === undefined || !asked.has(deliverableKey(row))) return []
    const times = bothAtOnce(since(deliveredOn), implementing.get(jstId) ?? [])
    return [markOfDeliverable(place, { kind, language }, times)]
  })
}

/** A mark of one deliverable of a JST's package; it is called by its kind and language. */
export function markOfDeliverable(place: MarkPlace, part: Deliverable, times: Mark['times']): Mark {
  const name = deliverableKey(part)
  const { jstId: id } = place
  return {
    ...{ key: `deliverable:${id}:${name}`, subject: 'deliverable', id, name, place },
    ...{ panel: null, sex: null, deliverable: part.kind, times },
  }
}
