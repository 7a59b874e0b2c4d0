/** The characters of bytes 0x80 to 0xFF, as the WHATWG Encoding Standard maps windows-1250. */
const upperHalf =
  '€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź' +
  '\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż' +
  'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß' +
  'ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙'

const polishLetters = 'ĄĆĘŁŃÓŚŹŻąćęłńóśźż'

/** The bytes of Polish letters, by byte. */
const isPolishByte = Array.from({ length: 256 }, (_, byte) =>
  polishLetters.includes(upperHalf[byte - 0x80] ?? ' '),
)

/**
 * Whether every byte above ASCII is a Polish letter in windows-1250. No Polish letter in UTF-8 is
 * written with such bytes alone, so this decides even where the bytes happen to be valid UTF-8
 * (`ĘŻ` in windows-1250 is one).
 */
export function isPolishWindows1250(bytes: Uint8Array): boolean {
  let found = false
  for (const byte of bytes) {
    if (byte < 0x80) continue
    if (!isPolishByte[byte]) return false
    found = true
  }
  return found
}

const codeUnits = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte < 0x80 ? byte : upperHalf.charCodeAt(byte - 0x80),
)

/** The text of bytes in windows-1250; every byte has a character. */
export function decodeWindows1250(bytes: Uint8Array): string {
  const text = Buffer.alloc(bytes.length * 2)
  for (const [at, byte] of bytes.entries()) text.writeUInt16LE(codeUnits[byte] ?? byte, at * 2)
  return text.toString('utf16le')
}
