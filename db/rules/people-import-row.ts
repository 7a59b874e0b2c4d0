import type {
  DayField,
  MarkedDay,
  PeopleImportField,
  PeopleMapping,
  PeopleRemark,
} from '#db/values/people-import.ts'
import { birthDayOf } from '#db/values/pesel.ts'
import type { SheetRow } from '#db/values/recruitment-import.ts'
import { allow, type Decision, type Refusal, refuse } from '#db/values/refusal.ts'
import { cellText, isDayField, readField } from './people-import-cell.ts'
import type { SaidPerson } from './people-import-said.ts'
import { decideBirthYear } from './person-identity.ts'

/** A row read by its columns, or the cell that cannot be taken. */
export type PersonReading =
  | {
      readonly ok: true
      readonly said: SaidPerson
      /** The days on which the row says the person was there. */
      readonly present: readonly MarkedDay[]
      readonly remarks: readonly PeopleRemark[]
    }
  | { readonly ok: false; readonly heading: string; readonly refusal: Refusal }

/**
 * Reads what a row says of a person. An empty cell says nothing and erases nothing. Refuses the
 * first cell that cannot be taken, with its column; no refusal carries a PESEL. A birth year or
 * day that disagrees with the PESEL is refused here, for neither is kept.
 */
export function readPerson(
  row: SheetRow,
  mapping: PeopleMapping,
  days: ReadonlyMap<DayField, MarkedDay>,
): PersonReading {
  const said: SaidPerson = {}
  const present: MarkedDay[] = []
  const remarks = new Set<PeopleRemark>()
  const headings = new Map<PeopleImportField, string>()
  for (const [at, { field, heading }] of mapping.columns.entries()) {
    if (field === null) continue
    headings.set(field, heading)
    const text = cellText(row.cells[at])
    const read = text.ok ? readField(field, text.value, row.cells[at], heading) : text
    if (!read.ok) return { ok: false, heading, refusal: read.refusal }
    const { remark, mark, ...values } = read.value
    if (remark !== undefined) remarks.add(remark)
    const marked = mark === true && isDayField(field) ? days.get(field) : undefined
    if (marked !== undefined) present.push(marked)
    // A column of its own says more than a part of another one.
    for (const [key, value] of Object.entries(values)) {
      if (field !== 'address' || !(key in said)) Object.assign(said, { [key]: value })
    }
  }
  const born = decideBorn(said)
  if (!born.ok) return { ok: false, heading: headings.get('birth') ?? '', refusal: born.refusal }
  return { ok: true, said, present, remarks: [...remarks] }
}

/** Whether what the row says of the birth agrees with the PESEL beside it. */
function decideBorn({ pesel, bornIn, bornOn }: SaidPerson): Decision<true> {
  if (pesel === undefined || bornIn === undefined) return allow(true)
  const year = decideBirthYear(pesel, bornIn)
  if (!year.ok || bornOn === undefined || bornOn === birthDayOf(pesel)) return year
  return refuse('peopleImport.birthDayDisagrees', { day: bornOn })
}
