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
