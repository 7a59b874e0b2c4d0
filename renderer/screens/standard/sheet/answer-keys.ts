import type { StandardAnswer } from '#db/values/implementing.ts'

/** The keys that answer: 1–3, or the first letters of the answers in either language. */
const keys: Readonly<Record<string, StandardAnswer>> = {
  '1': 'met',
  '2': 'partly',
  '3': 'notMet',
  t: 'met',
  y: 'met',
  c: 'partly',
  p: 'partly',
  n: 'notMet',
}

const restKeys: readonly StandardAnswer[] = ['met', 'partly', 'notMet']

/**
 * The answer that Shift and a digit mean for all that has none yet. Read from the place of the
 * key: with Shift a digit types another character on each keyboard.
 */
export function restOfKey(event: {
  readonly code: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}): StandardAnswer | null {
  if (!event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return null
  return restKeys[Number(/^Digit([123])$/.exec(event.code)?.[1]) - 1] ?? null
}

/** The answer that a key means; null for any other, and for one pressed with a modifier. */
export function answerOfKey(event: {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}): StandardAnswer | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null
  return keys[event.key.toLowerCase()] ?? null
}
