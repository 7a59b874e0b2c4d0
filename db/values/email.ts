import { allow, type Decision, refuse } from './refusal.ts'
import { quoted, withSingleSpaces } from './written-text.ts'

/** An e-mail address as it can be written to; the part after `@` in small letters. */
export type Email = string & { readonly __brand: 'Email' }

const longestLocal = 64
const longestAddress = 254
const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/
const notAscii = /[^\u0020-\u007e]/u

/**
 * Reads one e-mail address, with `mailto:` or angle brackets around it if it was copied so. It is
 * a sane check, not proof that the mailbox exists.
 *
 * Refuses several addresses, a missing `@`, a letter outside ASCII (`żagań@…` is nearly always a
 * slip; an international domain is given in its `xn--` form) and any other text.
 */
export function parseEmail(text: string): Decision<Email> {
  const written = withSingleSpaces(text)
    .replace(/^<(.*)>$/, '$1')
    .replace(/^mailto:/i, '')
  const at = written.indexOf('@')
  if (at === -1) return refuse('email.noAt', { text: quoted(text) })
  if (written.indexOf('@', at + 1) !== -1) return refuse('email.several', { text: quoted(text) })
  const character = notAscii.exec(written)?.[0]
  if (character !== undefined) return refuse('email.notAscii', { text: quoted(text), character })

  const name = written.slice(0, at)
  const host = written.slice(at + 1).toLowerCase()
  const fits = name.length <= longestLocal && written.length <= longestAddress
  if (!fits || !local.test(name) || !domain.test(host)) {
    return refuse('email.malformed', { text: quoted(text) })
  }
  return allow(`${name}@${host}` as Email)
}
