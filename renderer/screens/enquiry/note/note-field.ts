/** The field of the note that has this name, or the first of its choices. */
export const noteField = (note: ParentNode | null, name: string): HTMLElement | null =>
  note?.querySelector<HTMLElement>(
    `[data-note="${name}"] input, [data-note="${name}"]:is(input, textarea, button)`,
  ) ?? null
