import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { recordedElements, standardLimits } from '#db/values/standard.ts'

interface Element {
  readonly text: string
  readonly verified: boolean
}

/** An element as it was. */
interface ChangedElement extends Element {
  /** JSTs with an accepted audit that holds an answer to it. */
  readonly audited: number
}

/**
 * Whether an element of the check-list may be added or changed. Refuses a verified one, which is
 * known from public sources and therefore fixed, other words under an accepted audit, an empty
 * text, one too long, and one that another element of the list has already.
 */
export function decideElement(
  text: string,
  before: ChangedElement | null,
  others: readonly Element[],
): Decision<true> {
  if (before?.verified) return refuse('standard.elementFixed')
  if (before !== null && before.text !== text && before.audited > 0) {
    return refuse('standard.elementAudited', { count: before.audited })
  }
  if (text === '') return refuse('standard.elementEmpty')
  if (text.length > standardLimits.element) {
    return refuse('standard.elementTooLong', { limit: standardLimits.element })
  }
  const key = (value: string) => value.toLocaleLowerCase('pl')
  return others.some((other) => key(other.text) === key(text))
    ? refuse('standard.elementTwice', { text })
    : allow(true)
}

/** An element goes only while it is not verified and no JST has an answer to it. */
export function decideElementRemoval(element: Element, answers: number): Decision<true> {
  if (element.verified) return refuse('standard.elementFixed')
  return answers > 0 ? refuse('standard.elementAnswered', { count: answers }) : allow(true)
}

/**
 * Whether the office's own records decide an element: the audits and the certificate say whether
 * they are there. Nobody answers such an element along with others.
 */
export const decidedByRecords = ({ text, verified }: Element): boolean =>
  verified && Object.values<string>(recordedElements).includes(text)

/**
 * The element with which one trades its place. Verified elements stand first and keep their
 * order; the proposed ones move among themselves.
 */
export function elementToTrade<T extends Element & { readonly id: string }>(
  elements: readonly T[],
  id: string,
  by: 'up' | 'down',
): Decision<T> {
  const at = elements.findIndex((one) => one.id === id)
  if (elements[at]?.verified) return refuse('standard.elementFixed')
  const other = elements[by === 'up' ? at - 1 : at + 1]
  return other === undefined || other.verified ? refuse('standard.atTheEnd', { by }) : allow(other)
}
