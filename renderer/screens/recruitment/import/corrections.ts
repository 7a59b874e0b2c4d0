import type { ImportChoice, ImportField, RowVerdict } from '#db/values/recruitment-import.ts'

export type Fields = readonly (ImportField | null)[]

/** Says which JST a line means, in place of what was said before; null takes it back. */
export function withChoice(
  choices: readonly ImportChoice[],
  line: number,
  teryt: string | null,
): readonly ImportChoice[] {
  const others = choices.filter((choice) => choice.line !== line)
  return teryt === null ? others : [...others, { line, teryt }]
}

/**
 * Whether a person may say which JST the row means: the file leaves it open, or what it
 * says of the JST was refused.
 */
export const isOpenToChoice = (row: RowVerdict): boolean =>
  row.verdict === 'ambiguous' ||
  row.verdict === 'notFound' ||
  (row.verdict === 'refused' && row.jst === null)
