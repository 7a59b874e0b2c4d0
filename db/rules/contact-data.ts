import { parseEmail } from '#db/values/email.ts'
import { formatPhone, parsePhone } from '#db/values/phone.ts'
import { allow, type Decision } from '#db/values/refusal.ts'

/**
 * Contact data as it is kept: a phone number in the one notation the office reads, an
 * e-mail address that can be one. Either may be left empty; a wrong one is refused.
 */
export function decideContactData<T extends { readonly phone: string; readonly email: string }>(
  data: T,
): Decision<T> {
  let { phone, email } = data
  if (phone !== '') {
    const parsed = parsePhone(phone)
    if (!parsed.ok) return parsed
    phone = formatPhone(parsed.value)
  }
  if (email !== '') {
    const parsed = parseEmail(email)
    if (!parsed.ok) return parsed
    email = parsed.value
  }
  return allow({ ...data, phone, email })
}
