/** The parts of an institution's address, as the participants' monitoring form asks for them. */
export interface InstitutionAddress {
  readonly street: string
  readonly house: string
  readonly flat: string
  readonly postCode: string
  readonly town: string
}

/** The parts in one line, `ul. Piastowska 24/2, 66-620 Gubin`; empty when none is known. */
export function addressLine({ street, house, flat, postCode, town }: InstitutionAddress): string {
  const number = flat === '' ? house : `${house}/${flat}`
  const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ')
  const lines = [joined(street, number), joined(postCode, town)]
  return lines.filter((line) => line !== '').join(', ')
}
