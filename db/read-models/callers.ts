import { and, eq, isNull } from 'drizzle-orm'
import { type Asked, askedOf, heard } from '#db/rules/desk-match.ts'
import { isMistypedJst, jstWords, matchJst } from '#db/rules/desk-match-jst.ts'
import type { Day } from '#db/values/day.ts'
import type { CallerKind } from '#db/values/desk.ts'
import type { MatchLevel } from '#db/values/desk-search.ts'
import { fold } from '#db/values/fold.ts'
import { reversedDigits, typedPhoneDigits } from '#db/values/phone-digits.ts'
import type { ReadDb } from '../columns.ts'
import { jstContact } from '../schema/jst.ts'
import { person } from '../schema/people.ts'
import { listContractors } from '../stores/expense-contractor.ts'
import { listPowiats, registeredJsts } from '../stores/jst.ts'

/** So many of each kind are offered; more words narrow them down. */
const offered = 5

interface Candidate {
  readonly kind: CallerKind
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly teryt: string | null
  /** By what else it is found. */
  readonly also: string
  /** Since when a person is no longer of the JST. */
  readonly leftOn?: Day | null
  /** The words of its kind were typed beside its name, or its name with a slip. */
  readonly said?: boolean
}

interface Ranked {
  readonly candidate: Candidate
  readonly rank: number
}

type Jsts = ReadonlyMap<string, Awaited<ReturnType<typeof registeredJsts>>[number]>

/**
 * Who may be calling: people, JSTs (with the contacts on record there) and contractors by the
 * beginnings of words of their names, a TERYT or a NIP, or by the last digits of a number. A name
 * that begins so comes first, and with
 * it its kind. Who is on record as a person is not offered again as a contact of their JST.
 */
export async function findCallers(db: ReadDb, programmeId: string, words: string) {
  const sought = fold(words)
  if (sought === '') return []
  const digits = typedPhoneDigits(words)
  const jsts = new Map((await registeredJsts(db)).map((jst) => [jst.id, jst]))
  const all = [
    await peopleCalling(db, programmeId, jsts),
    await jstsCalling(db, jsts, askedOf(words)),
    await contractorsCalling(db),
  ]
  const groups = all.map((candidates) => best(candidates, sought.split(' '), digits))
  const first = (group: readonly Ranked[]) => group[0]?.rank ?? Number.POSITIVE_INFINITY
  const people = new Set(groups.flat().flatMap(({ candidate }) => ofPerson(candidate)))
  return groups
    .sort((a, b) => first(a) - first(b))
    .flat()
    .filter(({ candidate }) => candidate.kind !== 'jst' || !people.has(whoAt(candidate)))
    .map(({ candidate: { kind, id, name, phone, teryt, leftOn } }) => {
      const jst = jsts.get(teryt ?? '')
      return {
        kind,
        id,
        name,
        phone,
        leftOn: leftOn ?? null,
        jst: jst === undefined ? null : { teryt: jst.id, name: jst.name, kind: jst.kind },
      }
    })
}

/** A name in whatever order of its words, at a JST. */
const whoAt = ({ name, teryt }: Candidate): string =>
  `${teryt} ${fold(name).split(' ').toSorted().join(' ')}`

const ofPerson = (candidate: Candidate): readonly string[] =>
  candidate.kind === 'person' ? [whoAt(candidate)] : []

function best(
  candidates: readonly Candidate[],
  words: readonly string[],
  digits: string | undefined,
): readonly Ranked[] {
  const ranked = candidates.flatMap((candidate) => {
    if (digits !== undefined && reversedDigits(candidate.phone).startsWith(digits)) {
      return [{ candidate, rank: 0 }]
    }
    const names = ` ${fold(`${candidate.name} ${candidate.also}`)}`
    if (candidate.said === true) return [{ candidate, rank: 1 }]
    if (!words.every((word) => names.includes(` ${word}`))) return []
    return [{ candidate, rank: fold(candidate.name).startsWith(words[0] ?? '') ? 1 : 2 }]
  })
  return ranked.sort((a, b) => a.rank - b.rank).slice(0, offered)
}

async function peopleCalling(
  db: ReadDb,
  programmeId: string,
  jsts: Jsts,
): Promise<readonly Candidate[]> {
  const rows = await db
    .select({
      id: person.id,
      firstName: person.firstName,
      lastName: person.lastName,
      phone: person.phone,
      jstId: person.jstId,
      leftOn: person.leftOn,
    })
    .from(person)
    .where(
      and(
        eq(person.programmeId, programmeId),
        isNull(person.mergedIntoId),
        isNull(person.pseudonymisedOn),
      ),
    )
    .orderBy(person.searchable, person.id)
  return rows
    .toSorted((a, b) => Number(a.leftOn !== null) - Number(b.leftOn !== null))
    .map(({ id, firstName, lastName, phone, jstId, leftOn }) => ({
      kind: 'person',
      leftOn,
      id,
      name: `${lastName} ${firstName}`,
      phone,
      teryt: jstId,
      also: jsts.get(jstId)?.name ?? '',
    }))
}

async function jstsCalling(db: ReadDb, jsts: Jsts, asked: Asked): Promise<readonly Candidate[]> {
  const said = await jstsSaid(db, jsts, asked)
  const contacts = await db.select().from(jstContact).orderBy(jstContact.name, jstContact.id)
  const byJst = Map.groupBy(contacts, ({ jstId }) => jstId)
  const inOrder = [...jsts.values()].toSorted((a, b) => place(said, a.id) - place(said, b.id))
  return inOrder.flatMap(({ id, name, phone, seat }): Candidate[] => [
    {
      ...{ kind: 'jst', id, name, phone, teryt: id, also: `${id} ${seat}` },
      said: said.includes(id),
    },
    ...(byJst.get(id) ?? []).map(
      (contact): Candidate => ({
        kind: 'jst',
        id: contact.id,
        name: contact.name,
        phone: contact.phone,
        teryt: id,
        also: name,
      }),
    ),
  ])
}

const place = (said: readonly string[], id: string): number => {
  const at = said.indexOf(id)
  return at === -1 ? said.length : at
}

const levels: readonly MatchLevel[] = ['exact', 'begins', 'word']

/**
 * The JSTs that are named as in the box of the desk, the likeliest first: "gmina Gubin", "UM
 * Gubin", "Zielonej Góry"; where none is, those that fit but for a slip.
 */
async function jstsSaid(db: ReadDb, jsts: Jsts, asked: Asked): Promise<readonly string[]> {
  const powiats = new Map((await listPowiats(db)).map(({ id, name }) => [id, name]))
  const all = [...jsts.values()].map((jst) =>
    jstWords({ ...jst, teryt: jst.id, powiatName: powiats.get(jst.powiatId) ?? '' }),
  )
  const fitting = levels.flatMap((level) => all.filter((jst) => matchJst(asked, jst) === level))
  if (fitting.length > 0 || asked.digits !== undefined) return fitting.map(({ teryt }) => teryt)
  const sought = asked.words.map(({ text }) => heard(text))
  return all.filter((jst) => isMistypedJst(asked, sought, jst)).map(({ teryt }) => teryt)
}

const contractorsCalling = async (db: ReadDb): Promise<readonly Candidate[]> =>
  (await listContractors(db)).map(({ id, name, number, kind }) => ({
    kind: 'contractor',
    id,
    name,
    phone: '',
    teryt: null,
    // A natural person's number is not searched for.
    also: kind === 'nip' ? number : '',
  }))
