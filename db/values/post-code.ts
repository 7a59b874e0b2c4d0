import { allow, type Decision, refuse } from './refusal.ts'
import { isDigits, quoted, withoutSeparators } from './written-text.ts'

/** A Polish post code, `68-200`; always text. */
export type PostCode = string & { readonly __brand: 'PostCode' }

/**
 * Reads a post code with or without its dash (`68200`, `68 – 200`).
 * Refuses anything that is not five digits.
 */
export function parsePostCode(text: string): Decision<PostCode> {
  const digits = withoutSeparators(text)
  if (!isDigits(digits) || digits.length !== 5) {
    return refuse('postCode.malformed', { text: quoted(text) })
  }
  return allow(`${digits.slice(0, 2)}-${digits.slice(2)}` as PostCode)
}
