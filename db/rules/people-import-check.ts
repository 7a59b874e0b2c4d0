import type { Day } from '#db/values/day.ts'
import type { MarkedDay, PeopleRemark } from '#db/values/people-import.ts'
import type { Panel, PersonFunction } from '#db/values/person.ts'
import { allow, type Decision } from '#db/values/refusal.ts'
import { decideAttendance } from './attendance.ts'
import type { PeopleFacts, PlaceOfPeople, ReadRow } from './people-import.ts'
import { type CheckedPerson, type RecordedPerson, recordFields } from './people-import-person.ts'
import { ageSaid } from './people-import-said.ts'
import { decidePerson } from './person-entry.ts'
import { nameKey } from './person-name.ts'

/** The record as the row would leave it; what the row does not say stays. */
export function checkedPerson(
  { reading, jst, byPlace }: ReadRow,
  base: RecordedPerson,
  today: Day,
): Decision<{ readonly fields: CheckedPerson; readonly remarks: readonly PeopleRemark[] }> {
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
    { kind: jst.kind, today },
  )
  if (!decision.ok) return decision
  const more: readonly PeopleRemark[] = [
    ...remarks,
    ...(age?.fromYear === true ? (['ageFromYear'] as const) : []),
    ...(byPlace ? (['terytByPlace'] as const) : []),
  ]
  const { searchable } = decision.value
  const checked = Object.fromEntries(recordFields.map((field) => [field, decision.value[field]]))
  return allow({ fields: { ...(checked as unknown as CheckedPerson), searchable }, remarks: more })
}

/** The days on which presence is new; refuses one that the training's rule refuses. */
export function newMarks(
  { reading }: ReadRow,
  person: {
    readonly panel: Panel
    readonly jst: PlaceOfPeople
    readonly id: string | null
    readonly leftOn: Day | null
  },
  { training, programmeId, today }: PeopleFacts,
): Decision<readonly MarkedDay[]> {
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

/** The panel that a function belongs to. */
export const panelOf = (personFunction: PersonFunction): Panel =>
  personFunction === 'employee' ? 'staff' : 'manager'
