import type { IndicatorSet, IndicatorWhere } from './indicator.ts'

/** The name of a condition. */
export type IndicatorCondition = keyof IndicatorWhere

const places: readonly IndicatorCondition[] = ['jstKinds', 'mediumTown', 'powiats']
const ofPeople: readonly IndicatorCondition[] = [...places, 'panel', 'sex']

/** By what each set can be narrowed; anything else is nothing that its things have. */
export const narrowedBy: Readonly<Record<IndicatorSet, readonly IndicatorCondition[]>> = {
  jstsSigned: places,
  jstsTrained: places,
  jstsImplementing: places,
  jstsImplemented: places,
  jstsCertified: places,
  openingReports: places,
  implementationPlans: places,
  deliverables: [...places, 'deliverable'],
  participants: ofPeople,
  peopleTrained: ofPeople,
  trainingsHeld: ['panel'],
  attendances: ofPeople,
  visitsHeld: places,
  enquiries: places,
}
