import type { Day } from '#db/values/day.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** A place in the register of papers: the programme's year and the place in it. */
export interface DocumentPlace {
  readonly year: number
  readonly ordinal: number
}

/** The number as it is printed: `{n}/{year}`. */
export const documentNumber = ({ year, ordinal }: DocumentPlace): string => `${ordinal}/${year}`

/**
 * The place of the next paper given out on a day, where `last` is the greatest place taken in that
 * year (0 with none). Places follow one another and are never given again, so that the register
 * has no gap and no double.
 */
export const nextPlace = (last: number, issuedOn: Day): DocumentPlace => ({
  year: Number(issuedOn.slice(0, 4)),
  ordinal: last + 1,
})

/**
 * Whether a paper may be withdrawn: once, and with a reason. Its record, number and file stay.
 * Refuses `document.withdrawn` with the number and `document.reasonMissing`.
 */
export function decideWithdrawal(
  { number, withdrawReason }: { readonly number: string; readonly withdrawReason: string },
  reason: string,
): Decision<string> {
  if (withdrawReason !== '') return refuse('document.withdrawn', { number })
  if (reason === '') return refuse('document.reasonMissing')
  return allow(reason)
}

/** Whether the file of a paper is there: refuses `document.fileRemoved` with the number and day. */
export const decideOpen = ({
  number,
  fileRemovedOn,
}: {
  readonly number: string
  readonly fileRemovedOn: Day | null
}): Decision<true> =>
  fileRemovedOn === null
    ? allow(true)
    : refuse('document.fileRemoved', { number, day: fileRemovedOn })
