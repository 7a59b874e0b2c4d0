import type { Decision } from '#db/values/refusal.ts'

/** The value of a decision the test expects to be allowed; a refusal fails the test by name. */
export function allowed<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value
  throw new Error(`Refused: ${JSON.stringify(decision.refusal)}`)
}

/** The code of a decision the test expects to be refused; an allowed value fails the test. */
export function refusedCode(decision: Decision<unknown>): string {
  if (!decision.ok) return decision.refusal.code
  throw new Error(`Allowed: ${JSON.stringify(decision.value)}`)
}
