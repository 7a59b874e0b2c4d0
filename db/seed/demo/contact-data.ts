import { fold } from '#db/values/fold.ts'
import { nipWeights } from '#db/values/nip.ts'
import { weightedSum } from '#db/values/weighted-digits.ts'
import type { JstRow } from '../../stores/jst.ts'

/** Nobody has mail or pages here: the domain is reserved for examples (RFC 2606). */
const domain = 'przyklad.example'

const streets = ['Przykładowa', 'Wzorcowa', 'Pokazowa', 'Próbna', 'Umowna']

/** Powiats (first four digits of TERYT) whose telephones begin with 95; elsewhere 68. */
const northernPowiats = new Set(['0801', '0803', '0805', '0806', '0807', '0861'])

/** Whether the JST lies in the northern half of the voivodeship. */
export const isNorthern = (teryt: string): boolean => northernPowiats.has(teryt.slice(0, 4))

/**
 * Made-up contact data of a JST. Subscriber numbers beginning with 000 are given to
 * nobody, so that `68 000 00 07` cannot ring anywhere.
 */
export function inventContactData(jst: JstRow, ordinal: number) {
  const slug = slugOf(jst)
  const area = isNorthern(jst.id) ? '95' : '68'
  const number = String(ordinal).padStart(4, '0')
  return {
    ...inventAddress(jst, ordinal),
    nip: inventNip(ordinal),
    phone: `${area} 000 ${number.slice(0, 2)} ${number.slice(2)}`,
    email: `urzad.${slug}@${domain}`,
    website: `https://${slug}.${domain}`,
  }
}

/** A made-up street of the seat, in one line and in parts; nobody's post code is invented. */
export function inventAddress({ seat }: JstRow, ordinal: number) {
  const street = `ul. ${streets[ordinal % streets.length]}`
  const house = String((ordinal % 37) + 1)
  return { address: `${street} ${house}, ${seat}`, street, house, town: seat }
}

/** A NIP with a right check digit that is nobody's: no tax office has the code 000. */
function inventNip(ordinal: number): string {
  for (let last = 0; last < 10; last += 1) {
    const digits = `0009${String(ordinal).padStart(4, '0')}${last}`
    const check = weightedSum(digits, nipWeights) % 11
    if (check < 10) return `${digits}${check}`
  }
  throw new Error(`No NIP begins with 0009 and ${ordinal}`)
}

/** A made-up address for a person: `Łukasz Próbny` gets `lukasz.probny@przyklad.example`. */
export const emailOf = (name: string): string => `${fold(name).replaceAll(' ', '.')}@${domain}`

function slugOf({ name, kind }: JstRow): string {
  const words = fold(name).replaceAll(' ', '-')
  if (kind === 'powiat') return words
  return kind === 'urbanGmina' || kind === 'cityWithPowiatRights'
    ? `miasto-${words}`
    : `gmina-${words}`
}
