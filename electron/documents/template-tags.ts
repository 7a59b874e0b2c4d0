/** What the parser makes of a template: its tags, as they stand in each part of the package. */

/** A placeholder as the parser leaves it. */
export interface Placeholder {
  readonly value: string
  readonly module?: string
  /** Whether it opens what is printed when there is nothing: `{^nip}`. */
  readonly inverted?: boolean
  readonly offset: number
  readonly subparsed?: readonly Part[]
}

/** A piece of a parsed part: a placeholder, or text and tags around it. */
export type Part = { readonly type: string } & (Placeholder | object)

/** `{=[[ ]]=}` would have the braces mean nothing from there on: it is a field nobody knows. */
export const templateSyntax = { changeDelimiterPrefix: null }

/** Hears what the parser makes of each part of the package that can hold fields. */
export function tagListener(parsed: Map<string, readonly Part[]>) {
  let file = ''
  return {
    name: 'Listener',
    set(options: { inspect?: { filePath?: string; postparsed?: readonly Part[] } }): void {
      file = options.inspect?.filePath ?? file
      if (options.inspect?.postparsed) parsed.set(file, options.inspect.postparsed)
    },
  }
}

/** The placeholders that stand in no section among these pieces. */
export const placeholders = (parts: readonly Part[]): readonly Placeholder[] =>
  parts.filter((part): part is Part & Placeholder => part.type === 'placeholder')

/** The placeholders of a template, those inside sections too. */
export const allPlaceholders = (parts: readonly Part[]): readonly Placeholder[] =>
  placeholders(parts).flatMap((tag) => [tag, ...allPlaceholders(tag.subparsed ?? [])])
