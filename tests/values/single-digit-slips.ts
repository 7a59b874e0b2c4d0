/** Every text that differs from the given one in exactly one digit; other characters stay. */
export function singleDigitSlips(text: string): readonly string[] {
  return Array.from(text).flatMap((character, place) =>
    /\d/.test(character)
      ? Array.from('0123456789')
          .filter((digit) => digit !== character)
          .map((digit) => `${text.slice(0, place)}${digit}${text.slice(place + 1)}`)
      : [],
  )
}
