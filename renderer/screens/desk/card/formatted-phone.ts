import { formatPhone, parsePhone } from '#db/values/phone.ts'

/** A number as people read it, or as it was typed where it is no Polish number. */
export function formattedPhone(phone: string): string {
  const read = parsePhone(phone)
  return read.ok ? formatPhone(read.value) : phone
}
