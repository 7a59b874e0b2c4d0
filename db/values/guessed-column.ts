/** One column of a file as the person sees it, with the field that it was taken for. */
export interface GuessedColumn<F extends string> {
  readonly heading: string
  /** A few of its texts. */
  readonly examples: readonly string[]
  readonly field: F | null
}

/** Which lines are headings and what each column holds, in the order of the columns. */
export interface GuessedMapping<F extends string> {
  readonly headingLines: readonly number[]
  readonly columns: readonly GuessedColumn<F>[]
}
