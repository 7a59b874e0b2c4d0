import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** What the office decides about trainings, as it is typed. */
export interface TypedTrainingRules {
  /** The share of hours from which attendance counts, in basis points. */
  readonly attendanceRate: number
  readonly certificatePattern: string
  readonly signatory: string
}

const isRuleName = (name: string, rules: TypedTrainingRules): name is keyof TypedTrainingRules =>
  name in rules

/**
 * The rules of trainings as the coordinator writes them. A proposed one is settled when it is
 * confirmed or another is written. Refuses a threshold of nothing (a certificate for nobody's
 * presence) and a pattern of numbers without `{n}`, which would give one number to all, or with
 * a part that means nothing.
 */
export function decideTrainingRules(
  before: TypedTrainingRules & { readonly proposed: readonly string[] },
  after: TypedTrainingRules,
  confirmed: readonly string[],
): Decision<{ readonly proposed: readonly string[] }> {
  if (after.attendanceRate < 1) return refuse('training.thresholdMissing')
  const parts = [...after.certificatePattern.matchAll(/\{([^{}]*)\}/g)].map(([part]) => part)
  if (!parts.includes('{n}')) {
    return refuse('training.patternNoNumber', { pattern: after.certificatePattern })
  }
  const unknown = parts.find((part) => part !== '{n}' && part !== '{year}')
  if (unknown !== undefined) return refuse('training.patternUnknownPart', { part: unknown })
  const proposed = before.proposed.filter(
    (name) => isRuleName(name, after) && !confirmed.includes(name) && before[name] === after[name],
  )
  return allow({ proposed })
}
