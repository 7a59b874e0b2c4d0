import type { Phase } from '#db/values/implementing.ts'
import type { ElementFilter } from '../search.ts'
import type { SheetElement } from '../standard.ts'

/** The elements without an answer in a phase that can be answered alike, all at once. */
export const restOf = (elements: readonly SheetElement[], phase: Phase): readonly SheetElement[] =>
  elements.filter((element) => element[phase] === null && !element.byRecords)

/** The elements that the address asks for: those with an answer in a phase; all without one. */
export function shownElements(
  elements: readonly SheetElement[],
  phase: Phase = 'after',
  answer?: ElementFilter,
): readonly SheetElement[] {
  if (answer === undefined) return elements
  return elements.filter((element) => {
    const given = element[phase]?.answer ?? 'open'
    return answer === 'required' ? element.required && given !== 'met' : given === answer
  })
}
