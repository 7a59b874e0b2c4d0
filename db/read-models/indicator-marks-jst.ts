import type { IndicatorSet } from '#db/values/indicator.ts'
import type { ReadDb } from '../columns.ts'
import { bothAtOnce, type Mark, type MarkPlace } from '../rules/indicator-mark.ts'
import type { CountedTime } from '../rules/quota-course.ts'
import { implementationCertificatesIn } from '../stores/implementation-certificate.ts'
import type { IndicatorPlaces } from './indicator-places.ts'
import { groupBy } from './register.ts'

export type JstSet = Extract<IndicatorSet, `jsts${string}`>

/** A mark of what a JST is or has one of. */
export const markOfJst = (
  place: MarkPlace,
  subject: Mark['subject'],
  times: readonly CountedTime[],
): Mark => ({
  ...{ key: `jst:${place.jstId}`, subject, id: place.jstId, name: place.jstName, place },
  ...{ panel: null, sex: null, deliverable: null, times },
})

/** Marks of the JSTs that have any of these times. */
export const marksOfJsts = (
  { places }: Pick<IndicatorPlaces, 'places'>,
  times: ReadonlyMap<string, readonly CountedTime[]>,
  subject: Mark['subject'] = 'jst',
): readonly Mark[] =>
  [...times].flatMap(([jstId, own]) => {
    const place = places.get(jstId)
    return place === undefined ? [] : [markOfJst(place, subject, own)]
  })

/**
 * JSTs by where they stand in the programme. Those that signed and those that implement are the
 * JSTs of the quota board. `jstsImplemented` asks for the completion too, which the board's quota
 * of implementations does not. A certificate counts from its day until it was annulled, and while
 * the JST implements.
 */
export async function jstMarks(
  db: ReadDb,
  programmeId: string,
  set: Exclude<JstSet, 'jstsTrained'>,
  places: IndicatorPlaces,
): Promise<readonly Mark[]> {
  switch (set) {
    case 'jstsSigned':
      return marksOfJsts(places, places.signed)
    case 'jstsImplementing':
      return marksOfJsts(places, places.implementing)
    case 'jstsImplemented':
      return marksOfJsts(places, places.implemented)
    case 'jstsCertified': {
      const rows = groupBy(
        await implementationCertificatesIn(db, programmeId),
        ({ jstId }) => jstId,
      )
      const times = [...rows].map(([jstId, own]) => {
        const stood = own.map(({ issuedOn, annulledOn }) => ({ from: issuedOn, until: annulledOn }))
        return [jstId, bothAtOnce(stood, places.implementing.get(jstId) ?? [])] as const
      })
      return marksOfJsts(places, new Map(times), 'certificate')
    }
  }
}
