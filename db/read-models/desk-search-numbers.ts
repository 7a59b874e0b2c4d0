import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Candidate } from '#db/rules/desk-search.ts'
import { mentorPhoneReaders, phoneReaders } from '#db/values/desk.ts'
import type { MatchLevel, PhoneOwner } from '#db/values/desk-search.ts'
import { reversedDigits } from '#db/values/phone-digits.ts'
import type { Role } from '#db/values/role.ts'
import type { ReadDb } from '../columns.ts'
import type { KeptFacts } from '../kept-facts.ts'
import { spokenName } from '../rules/pseudonym.ts'
import { enquiry } from '../schema/desk.ts'
import { jst, jstContact } from '../schema/jst.ts'
import { mentor } from '../schema/mentor.ts'
import { person } from '../schema/people.ts'
import { programmeContact } from '../schema/programme.ts'
import { callerSaid, personCalling } from './caller-name.ts'
import { keptPeople } from './desk-search-facts.ts'
import type { Search } from './desk-search-people.ts'
import { endsWithDigits } from './enquiry-filter.ts'

const nationalLength = 9
/** The beginning of a number tells it from others only from so many digits on. */
const fewestFirstDigits = 5
/** So many callers of past conversations are looked at. */
const lastCalls = 200

/**
 * Whose a number is, by its last digits in any notation (or by its beginning while it is typed):
 * a JST, who one talks to there, people, mentors, the programme's own contacts, and whoever called
 * from it before and is none of them. The numbers of people and mentors are for some readers only.
 */
export async function foundNumbers(search: Search, reader: Role): Promise<readonly Candidate[]> {
  const { asked, kept, programmeId, jsts, why } = search
  const { phone } = asked
  if (phone === undefined) return []
  const ofPeople = phoneReaders.has(reader)
  const others = (await keptNumbers(kept, programmeId)).filter(
    ({ owner }) => owner !== 'mentor' || mentorPhoneReaders.has(reader),
  )
  const known = ofPeople ? [...others, ...(await numbersOfPeople(kept, programmeId))] : others
  const levelOf = (reversed: string): MatchLevel | null => {
    if (reversed === phone) return 'exact'
    if (reversed.startsWith(phone)) return phone.length > 3 ? 'begins' : 'word'
    const first = phone.length >= fewestFirstDigits && reversed.length >= nationalLength
    return first && reversed.endsWith(phone) ? 'inside' : null
  }
  const candidates = known.flatMap((one, at): Candidate[] => {
    const match = levelOf(one.reversed)
    if (match === null) return []
    const { reversed: _, owner, ...row } = one
    const jstName = row.teryt === null ? null : (jsts.get(row.teryt)?.name ?? null)
    return [
      {
        hit: { kind: 'phone', owner, ...row, jstName, why: why(match, row.id, row.teryt) },
        order: at,
      },
    ]
  })
  const calls = await lastCallers(search, phone, ofPeople)
  const seen = new Set(
    candidates.map(({ hit }) => (hit.kind === 'phone' ? hit.number : '')).map(reversedDigits),
  )
  return [
    ...candidates,
    ...calls.flatMap((call, at): Candidate[] => {
      const { reversed, teryt, ...row } = call
      const match = levelOf(reversed)
      if (match === null || seen.has(reversed)) return []
      seen.add(reversed)
      const jstName = teryt === null ? null : (jsts.get(teryt)?.name ?? null)
      const hit = { kind: 'phone' as const, owner: 'caller' as const, ...row, teryt, jstName }
      return [{ hit: { ...hit, why: why(match, row.id, teryt) }, order: known.length + at }]
    }),
  ]
}

/** The people who have a number, as whose it is. */
const numbersOfPeople = (kept: KeptFacts, programmeId: string) =>
  kept.get(`numbers of people ${programmeId}`, ['person'], async () =>
    (await keptPeople(kept, programmeId)).flatMap((one) => {
      const { id, number, reversed, jstId: teryt } = one
      const name = spokenName(one)
      return reversed === ''
        ? []
        : [{ id, number, reversed, teryt, name, owner: 'person' as const }]
    }),
  )

/** Who called from such a number before, the newest call first. */
async function lastCallers({ db, programmeId }: Search, phone: string, ofPeople: boolean) {
  const rows = await db
    .select({
      id: enquiry.id,
      ordinal: enquiry.ordinal,
      reversed: enquiry.phoneReversed,
      number: enquiry.callerPhone,
      callerName: enquiry.callerName,
      who: personCalling,
      teryt: enquiry.jstId,
    })
    .from(enquiry)
    .leftJoin(person, eq(person.id, enquiry.personId))
    .where(
      and(
        // The plus leaves the programme's own index alone: the number's says far more.
        sql`+${enquiry.programmeId} = ${programmeId}`,
        endsWithDigits(phone),
        // A person's number is told to nobody by way of a call that they made.
        ofPeople ? undefined : isNull(enquiry.personId),
      ),
    )
    .limit(lastCalls)
  return rows
    .toSorted((one, other) => other.ordinal - one.ordinal)
    .map(({ ordinal: _, callerName, who, ...row }) => ({
      ...row,
      name: callerSaid(who, callerName),
    }))
}

interface KeptNumber {
  readonly id: string
  readonly owner: PhoneOwner
  readonly name: string
  readonly number: string
  readonly teryt: string | null
  readonly reversed: string
}

/** The numbers of JSTs, of whom one talks to there, of mentors and of the programme's contacts. */
const keptNumbers = (kept: KeptFacts, programmeId: string) =>
  kept.get(
    `numbers ${programmeId}`,
    ['jst', 'jst_contact', 'mentor', 'programme_contact'],
    async (db): Promise<readonly KeptNumber[]> =>
      (await numbersIn(db, programmeId)).flatMap((row) => {
        const reversed = reversedDigits(row.number)
        return reversed === '' ? [] : [{ ...row, reversed }]
      }),
  )

async function numbersIn(db: ReadDb, programmeId: string) {
  const as = (owner: PhoneOwner) => (row: Omit<KeptNumber, 'owner' | 'reversed'>) => ({
    ...row,
    owner,
  })
  const own = { id: jst.id, name: jst.name, number: jst.phone, teryt: jst.id }
  const { id, name, phone: number, jstId: teryt } = jstContact
  const nobodys = <T extends object>(row: T) => ({ ...row, teryt: null })
  const jsts = await db.select(own).from(jst)
  const contacts = await db.select({ id, name, number, teryt }).from(jstContact)
  const mentors = await db
    .select({ id: mentor.id, name: mentor.name, number: mentor.phone })
    .from(mentor)
    .where(eq(mentor.programmeId, programmeId))
  const ours = await db
    .select({
      id: programmeContact.id,
      name: programmeContact.name,
      number: programmeContact.phone,
    })
    .from(programmeContact)
    .where(eq(programmeContact.programmeId, programmeId))
  return [
    ...jsts.map(as('jst')),
    ...contacts.map(as('jstContact')),
    ...mentors.map(nobodys).map(as('mentor')),
    ...ours.map(nobodys).map(as('programmeContact')),
  ]
}
