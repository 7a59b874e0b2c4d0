import type { Day } from '#db/values/day.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** A record as merging looks at one. */
export interface MergePerson {
  readonly id: string
  readonly programmeId: string
  readonly pesel: string | null
  readonly mergedIntoId: string | null
  readonly pseudonymisedOn: Day | null
  /** The trainings that the person holds a standing certificate of. */
  readonly certificates: readonly { readonly trainingId: string; readonly training: string }[]
}

/**
 * Whether one record may be merged into another: two of one programme, neither merged nor
 * pseudonymised, not of two PESELs, and not both with a certificate of one training, since a
 * training certifies a person once: one of them has to be annulled first.
 */
export function decideMerge(kept: MergePerson, other: MergePerson): Decision<true> {
  if (kept.id === other.id) return refuse('people.mergeItself')
  if (kept.programmeId !== other.programmeId) return refuse('people.mergeOtherProgramme')
  if (kept.mergedIntoId !== null || other.mergedIntoId !== null) return refuse('people.merged')
  if (kept.pseudonymisedOn !== null || other.pseudonymisedOn !== null) {
    return refuse('people.mergePseudonymised')
  }
  if (kept.pesel !== null && other.pesel !== null && kept.pesel !== other.pesel) {
    return refuse('people.mergeTwoPesels')
  }
  const own = new Set(kept.certificates.map(({ trainingId }) => trainingId))
  const twice = other.certificates.find(({ trainingId }) => own.has(trainingId))
  if (twice !== undefined) {
    return refuse('people.mergeTwoCertificates', { training: twice.training })
  }
  return allow(true)
}

/**
 * What the record that stays takes over from the other: every field of the form that it left
 * empty, and the earlier day of being named. What it holds itself stays.
 */
export function filledFrom<P extends Readonly<Record<string, unknown>> & { readonly namedOn: Day }>(
  kept: P,
  other: P,
  fields: readonly (keyof P & string)[],
): Partial<P> {
  const empty = (value: unknown) => value === null || value === ''
  const taken = fields
    .filter((field) => empty(kept[field]) && !empty(other[field]))
    .map((field) => [field, other[field]])
  const earlier = other.namedOn < kept.namedOn ? [['namedOn', other.namedOn]] : []
  return Object.fromEntries([...taken, ...earlier]) as Partial<P>
}
