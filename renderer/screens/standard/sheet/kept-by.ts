import type { Phase } from '#db/values/implementing.ts'
import type { Refusal } from '#db/values/refusal.ts'
import type { Sheet } from '../standard.ts'

/**
 * Why the acceptance of an audit cannot be taken back now, as the host would refuse it: a
 * certificate stands on it, or the final audit on the opening one. Null where it can be.
 */
export function keptBy(
  phase: Phase,
  { certificate, audits }: Pick<Sheet, 'certificate' | 'audits'>,
): Refusal | null {
  if (certificate !== null) {
    return { code: 'standard.certificateStands', figures: { number: certificate.number } }
  }
  const day = audits.after?.acceptedOn ?? null
  return phase === 'before' && day !== null
    ? { code: 'standard.finalStands', figures: { day } }
    : null
}
