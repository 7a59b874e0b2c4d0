import type { z } from 'zod'
import { fold, matchesFolded } from '#db/values/fold.ts'
import type { certificate } from '#electron/contract/certificate.ts'
import type { CertificatesSearch } from './search.ts'

export type Certificate = z.output<typeof certificate.register.outputSchema>[number]
export type Due = z.output<typeof certificate.due.outputSchema>
export type DuePerson = Due['people'][number]

const minutesPerHour = 60

/** Minutes in hours, as they are shown. */
export const inHours = (minutes: number): number => minutes / minutesPerHour

/** The part of the register that the address asks for, with words `q`, the newest number first. */
export function filterCertificates(
  register: readonly Certificate[],
  { state, training }: CertificatesSearch,
  q: string,
): readonly Certificate[] {
  const query = fold(q)
  return register
    .filter((row) => {
      if (training !== undefined && row.trainingId !== training) return false
      if (state !== undefined && (row.annulledOn === null) !== (state === 'standing')) return false
      if (query === '') return true
      const { number, printedName, nameNow, printedJst, subject } = row
      const text = `${number} ${printedName} ${nameNow ?? ''} ${printedJst} ${subject}`
      return matchesFolded(fold(text), query)
    })
    .toReversed()
}

/** The trainings that the register knows, by subject. */
export const trainingsOf = (register: readonly Certificate[]) =>
  [...new Map(register.map(({ trainingId, subject }) => [trainingId, subject]))]
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'pl'))
