import type { ContractorKind } from '#db/values/expense.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** A contractor as merging looks at one. */
export interface MergeContractor {
  readonly id: string
  readonly kind: ContractorKind
  readonly number: string
  readonly name: string
  readonly account: string
  readonly lastLineId: string | null
}

/**
 * Whether one contractor may be merged into another: two records, not of two numbers, because a
 * firm or a person has one. Two NIPs are named; of other numbers only the names are told, since
 * a PESEL is personal data.
 */
export function decideContractorMerge(
  kept: MergeContractor,
  other: MergeContractor,
): Decision<true> {
  if (kept.id === other.id) return refuse('expense.mergeItself')
  const numbered = kept.number !== '' && other.number !== ''
  if (!numbered || (kept.kind === other.kind && kept.number === other.number)) return allow(true)
  const names = { kept: kept.name, other: other.name }
  if (kept.kind !== 'nip' || other.kind !== 'nip') return refuse('expense.mergeTwoNumbers', names)
  return refuse('expense.mergeTwoNips', {
    ...names,
    keptNip: kept.number,
    otherNip: other.number,
  })
}

/**
 * What the contractor that stays takes over from the other: the number, the account and the
 * cost line last used, each only where it has none itself.
 */
export function filledContractor(
  kept: MergeContractor,
  other: MergeContractor,
): Partial<Pick<MergeContractor, 'kind' | 'number' | 'account' | 'lastLineId'>> {
  return {
    ...(kept.number === '' && other.number !== '' && { kind: other.kind, number: other.number }),
    ...(kept.account === '' && { account: other.account }),
    ...(kept.lastLineId === null && { lastLineId: other.lastLineId }),
  }
}
