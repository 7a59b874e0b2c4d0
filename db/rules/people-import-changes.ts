import { maskedPesel } from '#db/values/masked-pesel.ts'
import type { MarkedDay, PersonChange } from '#db/values/people-import.ts'
import {
  type CheckedPerson,
  nobody,
  type RecordedPerson,
  recordFields,
} from './people-import-person.ts'

/** Presence on a day, as a change of the person. */
export const presence = ({ on }: MarkedDay): PersonChange => ({
  field: 'present',
  before: null,
  after: on,
})

/** What a row would write of these fields, with both values; the PESEL masked. */
export function changesOf(
  before: RecordedPerson,
  after: CheckedPerson,
  differing: ReadonlySet<(typeof recordFields)[number]>,
): readonly PersonChange[] {
  return recordFields
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
