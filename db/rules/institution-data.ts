import { parseNip } from '#db/values/nip.ts'
import { parsePostCode } from '#db/values/post-code.ts'
import { allow, type Decision } from '#db/values/refusal.ts'
import { decideContactData } from './contact-data.ts'

/** What is checked of an institution as typed; anything else is kept as it is. */
interface TypedInstitution {
  readonly nip: string
  readonly postCode: string
  readonly phone: string
  readonly email: string
}

/**
 * What the office holds of an institution, as it is kept: the NIP as ten digits, the post code
 * with its dash, a telephone number and an e-mail address that can be ones. Any of them may be
 * left empty; a wrong one is refused.
 */
export function decideInstitution<T extends TypedInstitution>(typed: T): Decision<T> {
  const reachable = decideContactData(typed)
  if (!reachable.ok) return reachable
  let { nip, postCode } = reachable.value
  if (nip !== '') {
    const parsed = parseNip(nip)
    if (!parsed.ok) return parsed
    nip = parsed.value
  }
  if (postCode !== '') {
    const parsed = parsePostCode(postCode)
    if (!parsed.ok) return parsed
    postCode = parsed.value
  }
  return allow({ ...reachable.value, nip, postCode })
}
