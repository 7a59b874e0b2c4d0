/** The words that name a feature in every layer; also what a change notice carries. */
export const features = [
  'office',
  'account',
  'programme',
  'jst',
  'recruitment',
  'implementation',
  'quota',
  'budget',
  'expense',
  'claim',
  'realisation',
  'people',
  'training',
  'openingReport',
  'studyVisit',
  'privacy',
  'volunteer',
  'implementationPlan',
  'history',
] as const
export type Feature = (typeof features)[number]
