const label = /^\s*(?:telefon|tel|kom|mobile|phone|fax|faks)\b\.?:?\s*/i
const extension = /[\s,;]*(?:(?:wewn?|ext|w)\.?|x|#)\s*:?\s*\d{1,6}\s*$/i
const severalNumbers = /[,;]|\b(?:lub|albo|oraz|i|or|and)\b/i
const typedNumber = /^[\d\s()+./-]+$/
const fewestDigits = 3
const nationalLength = 9

/**
 * The digits of a number in any notation without country code, trunk zero and extension, the last
 * first, so that numbers with the same last digits stand together; of several numbers the first.
 * Empty when there are none. Nothing is refused: half a number is searched for too.
 */
export function reversedDigits(phone: string): string {
  const [main = ''] = phone.replace(label, '').replace(extension, '').split(severalNumbers)
  const dialled = main.replace(/[^\d+]/g, '')
  const digits = dialled.replace(/\+/g, '')
  return [...withoutPrefix(dialled, digits)].reverse().join('')
}

function withoutPrefix(dialled: string, digits: string): string {
  // A bare 48 is the country code only before nine more digits: it is also Radom's area code.
  if (dialled.startsWith('+48')) return digits.slice(2)
  if (digits.startsWith('0048')) return digits.slice(4)
  if (digits.startsWith('48') && digits.length === nationalLength + 2) return digits.slice(2)
  return digits.startsWith('0') && digits.length === nationalLength + 1 ? digits.slice(1) : digits
}

/**
 * The last digits of a number that was typed, last first; undefined when the text is not a number
 * or has fewer than three digits.
 */
export function typedPhoneDigits(typed: string): string | undefined {
  const number = typed.replace(label, '')
  if (!typedNumber.test(number.replace(extension, ''))) return undefined
  const reversed = reversedDigits(number)
  return reversed.length >= fewestDigits ? reversed : undefined
}
