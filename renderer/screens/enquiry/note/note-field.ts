import type { TypedField } from '#db/values/note-changes.ts'

/** The fields of the note in which words are typed, by their names in the panel. */
export const typedFieldNames = {
  callerName: 'caller',
  callerPhone: 'phone',
  question: 'question',
  answer: 'answer',
  step: 'step',
} as const satisfies Record<TypedField, string>

/** The field of the note that has this name, or the first of its choices. */
export const noteField = (note: ParentNode | null, name: string): HTMLElement | null =>
  note?.querySelector<HTMLElement>(
    `[data-note="${name}"] input, [data-note="${name}"]:is(input, textarea, button)`,
  ) ?? null
