import type { JstKind } from '#db/values/jst.ts'
import type { Panel, PersonFunction } from '#db/values/person.ts'
import { functionsOf } from '#db/values/person-functions.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

// The table of functions stands among the values: the window offers what the rule allows.
export { functionsOf, unusualFunction } from '#db/values/person-functions.ts'

/** The place a function is asked about. */
export interface FunctionPlace {
  readonly kind: JstKind
  readonly panel: Panel
}

/**
 * Whether the function exists in a JST of this kind and belongs to the panel. Refuses
 * `people.functionOfOtherPanel` and `people.functionOfOtherKind`.
 */
export function decideFunction(
  { kind, panel }: FunctionPlace,
  personFunction: PersonFunction,
): Decision<PersonFunction> {
  if (functionsOf(kind, panel).includes(personFunction)) return allow(personFunction)
  if ((personFunction === 'employee') !== (panel === 'staff')) {
    return refuse('people.functionOfOtherPanel', { personFunction, panel })
  }
  return refuse('people.functionOfOtherKind', { personFunction, kind })
}
