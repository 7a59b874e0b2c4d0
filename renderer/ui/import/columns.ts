import type { GuessedColumn, GuessedMapping } from '#db/values/guessed-column.ts'

/**
 * Gives a column its field. A field stands in one column only, so the column that had it
 * before is left out from now on: `freed` is its place, or null when no column had it.
 */
export function withField<F extends string>(
  fields: readonly (F | null)[],
  column: number,
  field: F | null,
): { readonly fields: readonly (F | null)[]; readonly freed: number | null } {
  const freed = field === null ? -1 : fields.findIndex((f, at) => f === field && at !== column)
  const next = fields.map((before, at) => {
    if (at === column) return field
    return at === freed ? null : before
  })
  return { fields: next, freed: freed === -1 ? null : freed }
}

/** The columns as the person has just corrected them, before the host answers. */
export const withFields = <F extends string>(
  mapping: GuessedMapping<F>,
  fields: readonly (F | null)[],
): GuessedMapping<F> => ({
  ...mapping,
  columns: mapping.columns.map((column, at) => ({ ...column, field: fields[at] ?? null })),
})

/** A column's letters as spreadsheets show them: 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last
}

/** A column that holds anything, with its place in the file. */
export interface FilledColumn<F extends string = string> extends GuessedColumn<F> {
  readonly at: number
}

/** The columns that hold anything; a sheet often ends in empty ones. */
export const filledColumns = <F extends string>(
  columns: readonly GuessedColumn<F>[],
): readonly FilledColumn<F>[] =>
  columns.flatMap((column, at) =>
    column.heading === '' && column.examples.length === 0 && column.field === null
      ? []
      : [{ ...column, at }],
  )
