/** The JSTs a person has marked, by TERYT. */
export type Selection = ReadonlySet<string>

export const nothingSelected: Selection = new Set()

/** Marks a row, or takes its mark away. */
export function toggled(selection: Selection, teryt: string): Selection {
  const next = new Set(selection)
  if (!next.delete(teryt)) next.add(teryt)
  return next
}

/** Marks every row between two places of the list as it is shown, both included. */
export function withRange(
  selection: Selection,
  shown: readonly { readonly teryt: string }[],
  from: number,
  to: number,
): Selection {
  const next = new Set(selection)
  for (const { teryt } of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(teryt)
  return next
}

/** Marks every row shown; when all of them are marked, takes their marks away. */
export function withAllShown(
  selection: Selection,
  shown: readonly { readonly teryt: string }[],
): Selection {
  const next = new Set(selection)
  const all = shown.every(({ teryt }) => selection.has(teryt))
  for (const { teryt } of shown) {
    if (all) next.delete(teryt)
    else next.add(teryt)
  }
  return next
}

export type Marks = 'none' | 'some' | 'all'

/** How much of what is shown is marked, as the box above the list says it. */
export function shownMarks(
  selection: Selection,
  shown: readonly { readonly teryt: string }[],
): Marks {
  if (selection.size === 0) return 'none'
  const marked = shown.reduce((count, { teryt }) => count + (selection.has(teryt) ? 1 : 0), 0)
  if (marked === 0) return 'none'
  return marked === shown.length ? 'all' : 'some'
}
