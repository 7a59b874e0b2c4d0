/** What the moves of recruitment and of implementation have in common. */
import { refused } from '#db/refused-error.ts'

/** A record's agreement number as a list of one, or of none. */
export const agreementNumber = (row: { readonly agreementNumber: string | null }) =>
  row.agreementNumber === null ? [] : [row.agreementNumber]

/** Refuses a step decided on a record that has changed since it was seen (0: none was seen). */
export function seenVersion(row: { readonly version: number } | null, version: number): void {
  if ((row?.version ?? 0) !== version) {
    throw refused('record.changedMeanwhile', { seen: version, now: row?.version ?? 0 })
  }
}

/** Whether nothing is left of a record's steps once the last of them was taken back. */
export function emptied<D extends object>(dates: D, empty: D): boolean {
  return (Object.keys(empty) as (keyof D)[]).every((field) => dates[field] === empty[field])
}
