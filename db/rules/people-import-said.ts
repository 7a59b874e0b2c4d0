import { wholeYears } from '#db/values/age.ts'
import type { Day } from '#db/values/day.ts'
import type { Education, LabourStatus, Panel, PersonFunction } from '#db/values/person.ts'
import type { Pesel, Sex } from '#db/values/pesel.ts'

/** What a row says of a person; what it does not say is not there. */
export interface SaidPerson {
  firstName?: string
  lastName?: string
  function?: PersonFunction
  panel?: Panel
  pesel?: Pesel
  noPesel?: true
  bornOn?: Day
  bornIn?: number
  ageAtEntry?: number
  sex?: Sex
  education?: Education
  street?: string
  house?: string
  flat?: string
  postCode?: string
  town?: string
  phone?: string
  email?: string
  labourStatus?: LabourStatus
  occupation?: string
  employer?: string
  namedOn?: Day
}

/** Age on the day of entry by what the row says; null where it says nothing of it. */
export function ageSaid(
  { ageAtEntry, bornOn, bornIn }: SaidPerson,
  entry: Day,
): { readonly age: number; readonly fromYear: boolean } | null {
  if (ageAtEntry !== undefined) return { age: ageAtEntry, fromYear: false }
  if (bornOn !== undefined) return { age: wholeYears(bornOn, entry), fromYear: false }
  if (bornIn === undefined) return null
  return { age: Number(entry.slice(0, 4)) - bornIn, fromYear: true }
}
