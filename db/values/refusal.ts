/**
 * Refusals are values: a code and the figures behind it. The sentence a person
 * reads is made by the renderer, where the language is known
 * (`refusal.<code>` in renderer/text).
 */
export type Figure = string | number | null

/** One field of a record that two people changed at once. */
export interface FieldConflict {
  readonly field: string
  readonly yours: Figure
  readonly theirs: Figure
}

/** Why something was not done. `figures` fill the placeholders of the sentence. */
export interface Refusal {
  readonly code: string
  readonly figures: Readonly<Record<string, Figure>>
  readonly conflicts?: readonly FieldConflict[] | undefined
}

const isFigure = (value: unknown): value is Figure =>
  value === null || typeof value === 'string' || typeof value === 'number'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isConflict = (value: unknown): value is FieldConflict =>
  isRecord(value) &&
  typeof value.field === 'string' &&
  isFigure(value.yours) &&
  isFigure(value.theirs)

/** Whether a value that came from elsewhere is a refusal, figures and conflicts included. */
export const isRefusal = (value: unknown): value is Refusal =>
  isRecord(value) &&
  typeof value.code === 'string' &&
  isRecord(value.figures) &&
  Object.values(value.figures).every(isFigure) &&
  (value.conflicts === undefined ||
    (Array.isArray(value.conflicts) && value.conflicts.every(isConflict)))

/** What a rule answers: the value it allows, or the refusal with its figures. */
export type Decision<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

/** An allowed decision. */
export const allow = <T>(value: T): Decision<T> => ({ ok: true, value })

/** A refused decision; figures are already in the unit the sentence names. */
export const refuse = (
  code: string,
  figures: Readonly<Record<string, Figure>> = {},
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code, figures },
})
