import type { Day } from '#db/values/day.ts'
import { maskedPesel } from '#db/values/masked-pesel.ts'
import type {
  ChangedField,
  MarkedDay,
  PeopleRemark,
  PeopleRow,
  PersonChange,
} from '#db/values/people-import.ts'
import type { Education, LabourStatus, Panel, PersonFunction } from '#db/values/person.ts'
import type { Pesel, Sex } from '#db/values/pesel.ts'
import { allow, type Decision, type Refusal, refuse } from '#db/values/refusal.ts'
import { decideAttendance } from './attendance.ts'
import { candidateOf } from './import-register.ts'
import type { JudgedPerson, PeopleFacts, PlaceOfPeople, ReadRow } from './people-import.ts'
import { ageSaid, type SaidPerson } from './people-import-row.ts'
import { decidePerson } from './person-entry.ts'
import { nameKey } from './person-name.ts'
import { decideSeat, sentIn } from './person-quota.ts'

/** What a list of people can say of a record. */
export interface RecordedPerson {
  readonly panel: Panel
  readonly function: PersonFunction
  readonly firstName: string
  readonly lastName: string
  readonly pesel: string | null
  readonly noPesel: boolean
  readonly sex: Sex | null
  readonly ageAtEntry: number | null
  readonly education: Education | null
  readonly street: string
  readonly house: string
  readonly flat: string
  readonly postCode: string
  readonly town: string
  readonly phone: string
  readonly email: string
  readonly labourStatus: LabourStatus | null
  readonly occupation: string
  readonly employer: string
  readonly namedOn: Day
}

/** A person on record. */
export interface KnownPerson extends RecordedPerson {
  readonly id: string
  readonly version: number
  readonly jstId: string
  readonly leftOn: Day | null
  readonly mergedIntoId: string | null
  readonly pseudonymisedOn: Day | null
}

type Checked = Omit<RecordedPerson, 'pesel'> & {
  readonly pesel: Pesel | null
  readonly searchable: string
}

/** What a row writes: a new record or changes of one, and presence on days of the training. */
export type PersonWrite =
  | {
      readonly kind: 'add'
      readonly teryt: string
      readonly fields: Checked
      readonly days: readonly string[]
    }
  | {
      readonly kind: 'save'
      readonly id: string
      readonly version: number
      readonly patch: Partial<Checked>
      readonly days: readonly string[]
    }

const nobody: RecordedPerson = {
  panel: 'staff',
  function: 'employee',
  firstName: '',
  lastName: '',
  pesel: null,
  noPesel: false,
  sex: null,
  ageAtEntry: null,
  education: null,
  street: '',
  house: '',
  flat: '',
  postCode: '',
  town: '',
  phone: '',
  email: '',
  labourStatus: null,
  occupation: '',
  employer: '',
  namedOn: '2000-01-01' as Day,
}

/** Compared and written one by one; the name, the function and the identity among them. */
const fields = [
  'lastName',
  'firstName',
  'panel',
  'function',
  'pesel',
  'noPesel',
  'sex',
  'ageAtEntry',
  'education',
  'street',
  'house',
  'flat',
  'postCode',
  'town',
  'phone',
  'email',
  'labourStatus',
  'occupation',
  'employer',
  'namedOn',
] as const satisfies readonly (keyof RecordedPerson & ChangedField)[]

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
    if (!jst.takesPart) return refuse('peopleImport.jstNotTakingPart', { jst: jst.name })
    const checked = this.#check(row, { ...nobody, namedOn: this.#facts.namedOn })
    if (!checked.ok) return checked
    const { fields: values, remarks } = checked.value
    const sent = this.#sent.get(jst.teryt) ?? []
    const seat = decideSeat(sent, values.panel, null)
    if (!seat.ok) {
      const people = sentIn(sent, values.panel).map(spoken).join(', ')
      return refuse(seat.refusal.code, { ...seat.refusal.figures, jst: jst.name, people })
    }
    const marks = this.#marks(row, { ...values, jst, id: null, leftOn: null })
    if (!marks.ok) return marks
    const elsewhere = (this.#byName.get(nameKey(values)) ?? []).some(
      ({ pesel }) => pesel === null || values.pesel === null,
    )
    const changes = [...changesOf(nobody, values, new Set(fields)), ...marks.value.map(presence)]
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

  #judgeKnown(row: ReadRow, known: KnownPerson): Decision<JudgedPerson> {
    const { jst, reading, label } = row
    const { said } = reading
    const panel = said.panel ?? (said.function === undefined ? known.panel : panelOf(said.function))
    if (panel !== known.panel) {
      return refuse('peopleImport.otherPanel', { name: spoken(known), panel: known.panel })
    }
    const checked = this.#check(row, known)
    if (!checked.ok) return checked
    const { fields: values } = checked.value
    const marks = this.#marks(row, { ...values, jst, id: known.id, leftOn: known.leftOn })
    if (!marks.ok) return marks
    const differing = new Set(fields.filter((field) => values[field] !== known[field]))
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

  /** The record as the row would leave it; what the row does not say stays. */
  #check(
    { reading, jst, byPlace }: ReadRow,
    base: RecordedPerson,
  ): Decision<{ readonly fields: Checked; readonly remarks: readonly PeopleRemark[] }> {
    const { said, remarks } = reading
    const { bornOn: _, bornIn: __, pesel, noPesel, ageAtEntry: ___, ...rest } = said
    const panel = said.panel ?? (said.function === undefined ? base.panel : panelOf(said.function))
    const namedOn = said.namedOn ?? base.namedOn
    const newNumber = pesel !== undefined && pesel !== base.pesel
    const age = pesel === undefined && base.pesel === null ? ageSaid(said, namedOn) : null
    const sameName = nameKey({ ...base, ...rest }) === nameKey(base)
    const decision = decidePerson(
      {
        ...base,
        ...rest,
        // Another order of words or other accents are no change of the name.
        ...(sameName ? { firstName: base.firstName, lastName: base.lastName } : {}),
        panel,
        namedOn,
        // "Brak" in a list does not erase a number that is on record.
        pesel: pesel ?? base.pesel ?? '',
        noPesel: pesel === undefined && base.pesel === null && (noPesel === true || base.noPesel),
        sex: said.sex ?? (newNumber ? null : base.sex),
        ageAtEntry: age?.age ?? (newNumber ? null : base.ageAtEntry),
      },
      { kind: jst.kind, today: this.#facts.today },
    )
    if (!decision.ok) return decision
    const more: readonly PeopleRemark[] = [
      ...remarks,
      ...(age?.fromYear === true ? (['ageFromYear'] as const) : []),
      ...(byPlace ? (['terytByPlace'] as const) : []),
    ]
    const { searchable } = decision.value
    const checked = Object.fromEntries(fields.map((field) => [field, decision.value[field]]))
    return allow({ fields: { ...(checked as unknown as Checked), searchable }, remarks: more })
  }

  /** The days on which presence is new; refuses one that the training's rule refuses. */
  #marks(
    { reading }: ReadRow,
    person: {
      readonly panel: Panel
      readonly jst: PlaceOfPeople
      readonly id: string | null
      readonly leftOn: Day | null
    },
  ): Decision<readonly MarkedDay[]> {
    const { training, programmeId, today } = this.#facts
    if (training === null) return allow([])
    const { panel, leftOn, jst, id } = person
    const attending = {
      programmeId,
      panel,
      leftOn,
      mergedIntoId: null,
      jstWithdrewOn: jst.withdrewOn,
    }
    for (const { on } of reading.present) {
      const decision = decideAttendance(attending, on, training, today)
      if (!decision.ok) return decision
    }
    return allow(reading.present.filter((day) => !training.present.has(`${day.id} ${id}`)))
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

const panelOf = (personFunction: PersonFunction): Panel =>
  personFunction === 'employee' ? 'staff' : 'manager'

const spoken = ({ firstName, lastName }: Pick<KnownPerson, 'firstName' | 'lastName'>) =>
  `${firstName} ${lastName}`

const keyOf = ({ firstName = '', lastName = '' }: SaidPerson) => nameKey({ firstName, lastName })

const presence = ({ on }: MarkedDay): PersonChange => ({
  field: 'present',
  before: null,
  after: on,
})

function changesOf(
  before: RecordedPerson,
  after: Checked,
  differing: ReadonlySet<(typeof fields)[number]>,
): readonly PersonChange[] {
  return fields
    .filter((field) => differing.has(field))
    .flatMap((field): PersonChange[] => {
      const value = shown(field, after[field])
      const was = shown(field, before[field])
      // What a new record leaves empty, and what a PESEL makes of the rest, is no news.
      return value === null ? [] : [{ field, before: before === nobody ? null : was, after: value }]
    })
}

function shown(field: string, value: string | number | boolean | null): string | null {
  if (value === null || value === '' || value === false) return null
  return field === 'pesel' ? maskedPesel(String(value)) : String(value)
}

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
