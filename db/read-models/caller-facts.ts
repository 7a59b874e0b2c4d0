import type { Day } from '#db/values/day.ts'
import type { CallerKind } from '#db/values/desk.ts'
import { fold } from '#db/values/fold.ts'
import { reversedDigits } from '#db/values/phone-digits.ts'
import type { KeptFacts } from '../kept-facts.ts'
import { jstContact } from '../schema/jst.ts'
import { keptContractors, keptJsts, keptPeople } from './desk-search-facts.ts'

/** Somebody who may be calling, with what they are found by, folded once. */
export interface MayCall {
  readonly kind: CallerKind
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly teryt: string | null
  /** Since when a person is no longer of the JST. */
  readonly leftOn: Day | null
  /** When who is not on record called last. */
  readonly calledOn: Day | null
  readonly folded: string
  /** The name and by what else they are found, each word after a blank. */
  readonly words: string
  readonly reversed: string
}

type Named = Pick<MayCall, 'kind' | 'id' | 'name' | 'phone' | 'teryt'>

/** Folds what somebody is found by: the name, and other words beside. */
export function mayCall(
  one: Named & Partial<Pick<MayCall, 'leftOn' | 'calledOn'>>,
  also = '',
): MayCall {
  const folded = fold(one.name)
  const words = ` ${folded} ${fold(also)}`
  return {
    leftOn: null,
    calledOn: null,
    ...one,
    folded,
    words,
    reversed: reversedDigits(one.phone),
  }
}

/** The people of a programme by name and JST, those who left last; nobody who was forgotten. */
export const peopleCalling = (kept: KeptFacts, programmeId: string) =>
  kept.get(`people calling ${programmeId}`, ['person', 'jst', 'powiat'], async () => {
    const jsts = await keptJsts(kept)
    return (await keptPeople(kept, programmeId))
      .filter(({ pseudonymisedOn }) => pseudonymisedOn === null)
      .toSorted((a, b) => Number(a.leftOn !== null) - Number(b.leftOn !== null))
      .map(({ id, firstName, lastName, number: phone, jstId: teryt, leftOn }) => {
        const name = `${lastName} ${firstName}`
        return mayCall({ kind: 'person', id, name, phone, teryt, leftOn }, jsts.get(teryt)?.name)
      })
  })

/** Each JST by name, TERYT and seat, with the contacts on record there after it. */
export const jstsCalling = (kept: KeptFacts) =>
  kept.get('jsts calling', ['jst', 'powiat', 'jst_contact'], async (db) => {
    const contacts = await db.select().from(jstContact).orderBy(jstContact.name, jstContact.id)
    const byJst = Map.groupBy(contacts, ({ jstId }) => jstId)
    return [...(await keptJsts(kept)).values()].flatMap(({ teryt, name: jst, phone, seat }) => [
      mayCall({ kind: 'jst', id: teryt, name: jst, phone, teryt }, `${teryt} ${seat}`),
      ...(byJst.get(teryt) ?? []).map(({ id, name, phone: own }) =>
        mayCall({ kind: 'jst', id, name, phone: own, teryt }, jst),
      ),
    ])
  })

/** Contractors by name and NIP; no number of theirs to call from is kept. */
export const contractorsCalling = (kept: KeptFacts) =>
  kept.get('contractors calling', ['contractor'], async () =>
    (await keptContractors(kept)).map(({ id, name, number }) =>
      mayCall({ kind: 'contractor', id, name, phone: '', teryt: null }, number),
    ),
  )
