import type { PeopleRemark, PeopleRow } from '#db/values/people-import.ts'
import { allow, type Decision, type Refusal, refuse } from '#db/values/refusal.ts'
import { candidateOf } from './import-register.ts'
import type { JudgedPerson, PeopleFacts, PlaceOfPeople, ReadRow } from './people-import.ts'
import { changesOf, presence } from './people-import-changes.ts'
import { checkedPerson, newMarks, panelOf } from './people-import-check.ts'
import {
  type CheckedPerson,
  type KnownPerson,
  nobody,
  type PersonWrite,
  recordFields,
} from './people-import-person.ts'
import type { SaidPerson } from './people-import-said.ts'
import { nameKey } from './person-name.ts'
import { decideSeat, sentIn } from './person-quota.ts'

/** The people on record, with those whom earlier rows of the file add to them. */
export class PeopleOnRecord {
  readonly #facts: PeopleFacts
  readonly #byPesel: ReadonlyMap<string, KnownPerson>
  readonly #byPlace: ReadonlyMap<string, readonly KnownPerson[]>
  readonly #byName: ReadonlyMap<string, readonly KnownPerson[]>
  readonly #names: ReadonlyMap<string, string>
  /** By JST; grows with the rows that are taken. */
  readonly #sent: Map<string, Seated[]>

  constructor(facts: PeopleFacts) {
    const standing = facts.people.filter(
      ({ mergedIntoId, pseudonymisedOn }) => mergedIntoId === null && pseudonymisedOn === null,
    )
    this.#facts = facts
    this.#byPesel = new Map(
      standing.flatMap((person) => (person.pesel === null ? [] : [[person.pesel, person]])),
    )
    this.#byPlace = Map.groupBy(standing, (person) => `${person.jstId} ${nameKey(person)}`)
    this.#byName = Map.groupBy(standing, nameKey)
    this.#names = new Map(facts.jsts.map(({ teryt, name }) => [teryt, name]))
    this.#sent = new Map(
      [...Map.groupBy(facts.people, ({ jstId }) => jstId)].map(([id, all]) => [id, [...all]]),
    )
  }

  /** The verdict on a row without twins; `taken` says whether it takes a place for good. */
  judge(row: ReadRow, taken: boolean): JudgedPerson {
    const known = this.#find(row)
    if (!known.ok) return refusedRow(row, known.refusal)
    const judged = known.value === null ? this.#judgeNew(row) : this.#judgeKnown(row, known.value)
    if (!judged.ok) return refusedRow(row, judged.refusal)
    const { write } = judged.value
    if (taken && write !== null) this.#seat(row.jst.teryt, write)
    return judged.value
  }

  /** Who the row is about: by PESEL wherever, else by name in the JST. */
  #find({ reading: { said }, jst }: ReadRow): Decision<KnownPerson | null> {
    const byPesel = said.pesel === undefined ? undefined : this.#byPesel.get(said.pesel)
    if (byPesel !== undefined) {
      if (byPesel.jstId === jst.teryt) return allow(byPesel)
      const other = this.#names.get(byPesel.jstId) ?? byPesel.jstId
      return refuse('peopleImport.otherJst', { name: spoken(byPesel), jst: other })
    }
    const named = this.#byPlace.get(`${jst.teryt} ${keyOf(said)}`) ?? []
    const [only, ...others] = named.filter(
      ({ pesel }) => said.pesel === undefined || pesel === null || pesel === said.pesel,
    )
    if (others.length > 0) return refuse('peopleImport.severalPeople', { jst: jst.name })
    return allow(only ?? null)
  }

  #judgeNew(row: ReadRow): Decision<JudgedPerson> {
    const { jst, reading, label } = row
    const { said } = reading
    if (said.function === undefined && said.panel !== 'staff') {
      const code = said.panel === undefined ? 'personUnknown' : 'functionMissing'
      return refuse(`peopleImport.${code}`, { jst: jst.name })
    }
    const checked = checkedPerson(
      row,
      { ...nobody, namedOn: this.#facts.namedOn },
      this.#facts.today,
    )
    if (!checked.ok) return checked
    const { fields: values, remarks } = checked.value
    const marks = newMarks(row, { ...values, jst, id: null, leftOn: null }, this.#facts)
    if (!marks.ok) return marks
    const place = this.#place(jst, values)
    if (!place.ok) return allow(noPlace(row, place.refusal))
    const elsewhere = (this.#byName.get(nameKey(values)) ?? []).some(
      ({ pesel }) => pesel === null || values.pesel === null,
    )
    const changes = [
      ...changesOf(nobody, values, new Set(recordFields)),
      ...marks.value.map(presence),
    ]
    return allow({
      row: {
        ...label,
        verdict: 'new',
        jst: candidateOf(jst),
        personId: null,
        changes,
        remarks: [...remarks, ...(elsewhere ? (['nameElsewhere'] as const) : [])],
      },
      write: {
        kind: 'add',
        teryt: jst.teryt,
        fields: values,
        days: marks.value.map(({ id }) => id),
      },
    })
  }

  /** Whether the JST may send one more person: it takes part, and the panel has a place. */
  #place(jst: PlaceOfPeople, { panel }: Pick<CheckedPerson, 'panel'>): Decision<true> {
    if (!jst.takesPart) return refuse('peopleImport.jstNotTakingPart', { jst: jst.name })
    const sent = this.#sent.get(jst.teryt) ?? []
    const seat = decideSeat(sent, panel, null)
    if (seat.ok) return allow(true)
    const people = sentIn(sent, panel).map(spoken).join(', ')
    return refuse(seat.refusal.code, { ...seat.refusal.figures, jst: jst.name, people })
  }

  #judgeKnown(row: ReadRow, known: KnownPerson): Decision<JudgedPerson> {
    const { jst, reading, label } = row
    const { said } = reading
    const panel = said.panel ?? (said.function === undefined ? known.panel : panelOf(said.function))
    if (panel !== known.panel) {
      return refuse('peopleImport.otherPanel', { name: spoken(known), panel: known.panel })
    }
    const checked = checkedPerson(row, known, this.#facts.today)
    if (!checked.ok) return checked
    const { fields: values } = checked.value
    const marks = newMarks(row, { ...values, jst, id: known.id, leftOn: known.leftOn }, this.#facts)
    if (!marks.ok) return marks
    const differing = new Set(recordFields.filter((field) => values[field] !== known[field]))
    const changes = [...changesOf(known, values, differing), ...marks.value.map(presence)]
    const remarks: readonly PeopleRemark[] = [
      ...checked.value.remarks,
      ...(known.leftOn === null ? [] : (['hasLeft'] as const)),
    ]
    const place = { ...label, jst: candidateOf(jst), personId: known.id, remarks }
    if (changes.length === 0) {
      return allow({ row: { ...place, verdict: 'same' }, write: null })
    }
    const named = differing.has('firstName') || differing.has('lastName')
    const patch = Object.fromEntries(
      [...differing, ...(named ? (['searchable'] as const) : [])].map((key) => [key, values[key]]),
    )
    const { id, version } = known
    const days = marks.value.map((day) => day.id)
    return allow({
      row: { ...place, verdict: 'changed', changes },
      write: { kind: 'save', id, version, patch, days },
    })
  }

  #seat(teryt: string, write: PersonWrite): void {
    if (write.kind !== 'add') return
    const there = this.#sent.get(teryt) ?? []
    const { panel, firstName, lastName } = write.fields
    const id = `file ${there.length}`
    there.push({ id, panel, leftOn: null, mergedIntoId: null, firstName, lastName })
    this.#sent.set(teryt, there)
  }
}

type Seated = Pick<
  KnownPerson,
  'id' | 'panel' | 'leftOn' | 'mergedIntoId' | 'firstName' | 'lastName'
>

const spoken = ({ firstName, lastName }: Pick<KnownPerson, 'firstName' | 'lastName'>) =>
  `${firstName} ${lastName}`

const keyOf = ({ firstName = '', lastName = '' }: SaidPerson) => nameKey({ firstName, lastName })

function refusedRow({ label, jst }: ReadRow, refusal: Refusal): JudgedPerson {
  const row: PeopleRow = {
    ...label,
    verdict: 'refused',
    jst: candidateOf(jst),
    heading: null,
    refusal,
  }
  return { row, write: null }
}

/** A row that says nothing wrong, of a person for whom there is no place. */
const noPlace = ({ label, jst }: ReadRow, refusal: Refusal): JudgedPerson => ({
  row: { ...label, verdict: 'noPlace', jst: candidateOf(jst), refusal },
  write: null,
})
