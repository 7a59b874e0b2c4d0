import { fold, matchesFolded } from '#db/values/fold.ts'
import type { certificateStates, ImplementationCertificatesSearch } from '../search.ts'
import type { CertificateJst } from '../standard.ts'

export type CertificateState = (typeof certificateStates)[number]

/** Whether a JST has its certificate, may have it, misses something, or left. */
export function stateOf({ certificate, missing }: CertificateJst): CertificateState {
  if (certificate !== null) return 'issued'
  if (missing.length === 0) return 'ready'
  return missing.some(({ whose }) => whose === 'nobody') ? 'out' : 'missing'
}

const order: readonly CertificateState[] = ['ready', 'missing', 'issued', 'out']

/** The JSTs that the address asks for: those that may have a certificate first. */
export function shownJsts(
  jsts: readonly CertificateJst[],
  { q, state, step }: ImplementationCertificatesSearch,
): readonly CertificateJst[] {
  const query = fold(q ?? '')
  return jsts
    .filter((jst) => state === undefined || stateOf(jst) === state)
    .filter((jst) => step === undefined || jst.step === step)
    .filter(({ name, teryt, certificate }) =>
      matchesFolded(fold(`${name} ${teryt} ${certificate?.number ?? ''}`), query),
    )
    .toSorted((one, other) => order.indexOf(stateOf(one)) - order.indexOf(stateOf(other)))
}
