/** Entering and changing people: the rules, the place in the JST, the same person twice. */
import type { z } from 'zod'
import type { Tx } from '#db/audit.ts'
import type { ReadDb } from '#db/columns.ts'
import { attendedBy } from '#db/read-models/person-bonds.ts'
import { RefusedError } from '#db/refused-error.ts'
import { twinOf } from '#db/rules/person-duplicates.ts'
import { decidePerson } from '#db/rules/person-entry.ts'
import { decideLeaving, decideReplacing } from '#db/rules/person-leaving.ts'
import { searchableName } from '#db/rules/person-name.ts'
import { decideSeat, sentIn } from '#db/rules/person-quota.ts'
import { type JstRow, jstByTeryt } from '#db/stores/jst.ts'
import {
  addPerson,
  type PersonRow,
  peopleAlike,
  peopleOfJst,
  personById,
  savePerson,
} from '#db/stores/people.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { Day } from '#db/values/day.ts'
import { maskedPesel } from '#db/values/masked-pesel.ts'
import { guardedFields, type Panel } from '#db/values/person.ts'
import { allow, type Decision, type Figure, refuse } from '#db/values/refusal.ts'
import type { newPersonSchema, personChangesSchema } from '../contract/people-schemas.ts'
import { seenVersion } from './steps.ts'

export type NewPerson = z.output<typeof newPersonSchema>
export type PersonChanges = z.output<typeof personChangesSchema>

const fullName = ({ firstName, lastName }: Pick<PersonRow, 'firstName' | 'lastName'>) =>
  `${firstName} ${lastName}`

/** Enters a person, and lets the one whose place it takes leave in the same change. */
export async function enterPerson(
  tx: Tx,
  input: NewPerson,
  today: Day,
): Promise<Decision<PersonRow>> {
  const { programmeId, teryt, replaces, twinAccepted, ...typed } = input
  await programmeById(tx.db, programmeId)
  const jst = await jstByTeryt(tx.db, teryt)
  const decision = decidePerson(typed, { kind: jst.kind, today })
  if (!decision.ok) return decision
  const record = { ...decision.value, jstId: teryt }
  const twin = await decideTwin(tx.db, { id: '', programmeId, ...record }, twinAccepted)
  if (!twin.ok) return twin
  const seat = await decidePlace(tx.db, programmeId, jst, record.panel, replaces?.id ?? null)
  if (!seat.ok) return seat
  if (replaces !== null) {
    const left = await letLeave(tx, replaces, today, true)
    if (!left.ok) return left
    const fitting = decideReplacing(left.value, record, replaces.leftOn)
    if (!fitting.ok) return fitting
  }
  return allow(
    await addPerson(tx, {
      programmeId,
      ...record,
      leftOn: null,
      leaveReason: '',
      situationOnLeaving: '',
      result: '',
      resultOn: null,
      replacesId: replaces?.id ?? null,
      mergedIntoId: null,
      clauseId: null,
      clauseGivenOn: null,
      holdReason: '',
      pseudonymisedOn: null,
    }),
  )
}

/** Changes what is named of a record; a conflict carries no guarded value. */
export async function changePerson(
  tx: Tx,
  seen: { readonly id: string; readonly version: number },
  changes: PersonChanges,
  facts: { readonly today: Day; readonly twinAccepted: boolean },
): Promise<Decision<PersonRow>> {
  const row = await personById(tx.db, seen.id)
  const open = decideOpen(row)
  if (!open.ok) return open
  const { teryt, ...named } = changes
  const jst = await jstByTeryt(tx.db, teryt ?? row.jstId)
  const given = Object.fromEntries(
    Object.entries(named).filter(([, value]) => value !== undefined),
  ) as Partial<PersonRow>
  const decision = decidePerson(
    { ...row, ...given, ...identityOf(row, changes) },
    { kind: jst.kind, today: facts.today },
  )
  if (!decision.ok) return decision
  const { id: _, version: __, ...whole } = { ...decision.value, jstId: jst.id }
  const moved = jst.id !== row.jstId
  if (moved || whole.panel !== row.panel) {
    const attended = await attendedBy(tx.db, row.id)
    if (attended.from !== null) return refuse('people.placeHasAttendance', { name: fullName(row) })
    const seat = await decidePlace(tx.db, row.programmeId, jst, whole.panel, row.id)
    if (!seat.ok) return seat
  }
  const renamed = whole.searchable !== row.searchable || whole.pesel !== row.pesel || moved
  if (renamed) {
    const twin = await decideTwin(tx.db, { ...whole, id: row.id }, facts.twinAccepted)
    if (!twin.ok) return twin
  }
  try {
    return allow(await savePerson(tx, seen.id, seen.version, whole))
  } catch (error) {
    throw error instanceof RefusedError ? masked(error) : error
  }
}

/** A number newly typed, or "there is none", makes sex and age anew where nobody typed them. */
function identityOf(row: PersonRow, changes: PersonChanges) {
  const kept = changes.noPesel === true ? '' : (row.pesel ?? '')
  const pesel = changes.pesel === undefined ? kept : changes.pesel
  const same = pesel === (row.pesel ?? '')
  return {
    pesel,
    sex: changes.sex === undefined ? (same || pesel === '' ? row.sex : null) : changes.sex,
    ageAtEntry:
      changes.ageAtEntry === undefined
        ? pesel === ''
          ? row.ageAtEntry
          : null
        : changes.ageAtEntry,
  }
}

/** Whether a record may still be changed: not one that is another's copy or is pseudonymised. */
export function decideOpen(row: PersonRow): Decision<true> {
  if (row.mergedIntoId !== null) return refuse('people.merged')
  if (row.pseudonymisedOn !== null) return refuse('people.pseudonymised')
  return allow(true)
}

/** Lets a person leave, with the day and the reason; one who left that day `already` is as well. */
export async function letLeave(
  tx: Tx,
  leaving: {
    readonly id: string
    readonly version: number
    readonly leftOn: Day
    readonly reason: string
  },
  today: Day,
  already = false,
): Promise<Decision<PersonRow>> {
  const row = await personById(tx.db, leaving.id)
  seenVersion(row, leaving.version)
  if (already && row.mergedIntoId === null && row.leftOn === leaving.leftOn) return allow(row)
  const { to: lastAttended } = await attendedBy(tx.db, row.id)
  const decision = decideLeaving(row, leaving, { today, lastAttended })
  if (!decision.ok) return decision
  const { leftOn, reason: leaveReason } = leaving
  return allow(await savePerson(tx, row.id, row.version, { leftOn, leaveReason }))
}

/** Whether the panel of a JST has a place; the refusal names who has them. */
export async function decidePlace(
  db: ReadDb,
  programmeId: string,
  jst: JstRow,
  panel: Panel,
  except: string | null,
): Promise<Decision<true>> {
  const there = await peopleOfJst(db, programmeId, jst.id)
  const seat = decideSeat(there, panel, except)
  if (seat.ok) return seat
  const people = sentIn(there, panel).map(fullName).join(', ')
  return refuse(seat.refusal.code, { ...seat.refusal.figures, jst: jst.name, people })
}

/** The same PESEL is never entered twice; the same name only when said to be somebody else. */
async function decideTwin(
  db: ReadDb,
  person: Pick<PersonRow, 'id' | 'programmeId' | 'jstId' | 'firstName' | 'lastName' | 'pesel'>,
  accepted: boolean,
): Promise<Decision<true>> {
  // Whichever name stands first: a name typed into the other's field is the same name.
  const { firstName, lastName } = person
  const names = [
    { firstName, lastName },
    { firstName: lastName, lastName: firstName },
  ]
  const alike = { pesel: person.pesel, names: names.map(searchableName) }
  const twin = twinOf(person, await peopleAlike(db, person.programmeId, alike))
  if (twin === null || (accepted && twin.kind !== 'pesel')) return allow(true)
  const other = await personById(db, twin.id)
  const jst = await jstByTeryt(db, other.jstId)
  const code = { pesel: 'twinPesel', name: 'twinName', nameElsewhere: 'twinElsewhere' }[twin.kind]
  return refuse(`people.${code}`, { id: other.id, name: fullName(other), jst: jst.name })
}

const guarded: ReadonlySet<string> = new Set(guardedFields)

/** A conflict whose guarded values are masked: saving shows nobody what only revealing shows. */
function masked({ refusal }: RefusedError): RefusedError {
  const { conflicts, ...rest } = refusal
  if (conflicts === undefined) return new RefusedError(refusal)
  const hidden = (field: string, value: Figure): Figure => {
    if (value === null || !guarded.has(field)) return value
    return field === 'pesel' ? maskedPesel(String(value)) : '•••'
  }
  return new RefusedError({
    ...rest,
    conflicts: conflicts
      .filter(({ field }) => field !== 'searchable')
      .map(({ field, yours, theirs }) => ({
        field,
        yours: hidden(field, yours),
        theirs: hidden(field, theirs),
      })),
  })
}
