/** What a field said before a change and after it. */
export interface FieldBeforeAfter {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/** The fields worth a line: those that really changed; nothing and an empty text are one. */
export const changedFields = <F extends FieldBeforeAfter>(fields: readonly F[]): readonly F[] =>
  fields.filter(({ before, after }) => (before ?? '') !== (after ?? ''))
