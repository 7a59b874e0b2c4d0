import type { Feature } from '#electron/contract/features.ts'

/** What indicators count, and whatever is told of the programme as a whole. */
const everyRecord = [
  'office',
  'account',
  'programme',
  'jst',
  'recruitment',
  'implementation',
  'budget',
  'expense',
  'claim',
  'people',
  'training',
  'openingReport',
  'volunteer',
  'implementationPlan',
  'mentor',
  'package',
  'standard',
  'survey',
  'enquiry',
] as const satisfies readonly Feature[]

/** Whose changes make what was read of a feature out of date, besides its own. */
const dependsOn: Readonly<Record<Feature, readonly Feature[]>> = {
  office: [],
  account: ['office'],
  programme: ['office'],
  // A JST's timeline and next step tell of its people, trainings, the list and its plan too.
  jst: [
    'office',
    'programme',
    'recruitment',
    'implementation',
    'people',
    'training',
    'volunteer',
    'implementationPlan',
    'mentor',
    'package',
    'standard',
  ],
  recruitment: ['office', 'programme', 'jst'],
  implementation: ['office', 'programme', 'jst', 'recruitment', 'training', 'volunteer'],
  quota: [
    'office',
    'programme',
    'jst',
    'recruitment',
    'implementation',
    'mentor',
    'package',
    'standard',
  ],
  budget: ['office', 'programme', 'expense'],
  // Documents are entered in the programme's period and imported to its buyer.
  expense: ['office', 'programme', 'budget', 'claim'],
  // A draft shows the indicators, which come from its snapshot or from the quota board.
  claim: ['office', 'programme', 'recruitment', 'implementation', 'budget', 'expense', 'snapshot'],
  realisation: ['office', 'programme', 'budget', 'expense', 'claim'],
  people: ['office', 'programme', 'jst', 'recruitment', 'training', 'privacy', 'mentor'],
  training: ['office', 'programme', 'jst', 'recruitment', 'people'],
  openingReport: ['office', 'programme', 'jst', 'recruitment', 'expense'],
  studyVisit: ['office', 'programme', 'people', 'expense'],
  privacy: ['office', 'programme', 'people', 'enquiry'],
  volunteer: ['office', 'programme', 'jst', 'recruitment', 'implementation', 'training'],
  implementationPlan: ['office', 'programme', 'jst', 'recruitment', 'volunteer'],
  mentor: [
    'office',
    'account',
    'programme',
    'jst',
    'recruitment',
    'implementation',
    'people',
    'expense',
  ],
  package: ['office', 'programme', 'jst', 'implementation', 'expense'],
  // A certificate waits for the agreement, the visit and the package.
  standard: ['office', 'programme', 'jst', 'recruitment', 'implementation', 'mentor', 'package'],
  survey: ['office', 'programme', 'jst', 'recruitment', 'implementation'],
  benchmark: ['office', 'programme', 'jst', 'recruitment', 'implementation'],
  // A JST is silent until it is heard of anywhere.
  enquiry: [
    'office',
    'account',
    'programme',
    'jst',
    'recruitment',
    'implementation',
    'people',
    'training',
    'mentor',
    'expense',
    'answer',
  ],
  note: ['office', 'account'],
  // Dates and places fill themselves in.
  answer: [
    'office',
    'account',
    'programme',
    'jst',
    'recruitment',
    'training',
    'people',
    'mentor',
    'enquiry',
  ],
  // The answer card tells of everything that the office does with a JST.
  desk: [
    'office',
    'account',
    'programme',
    'jst',
    'recruitment',
    'implementation',
    'people',
    'training',
    'volunteer',
    'implementationPlan',
    'mentor',
    'package',
    'standard',
    'expense',
    'enquiry',
    'answer',
  ],
  // Indicators count what every feature records.
  indicator: [...everyRecord],
  // A snapshot stands beside what the indicators tell now.
  snapshot: [...everyRecord, 'indicator'],
  dashboard: [...everyRecord, 'indicator', 'snapshot'],
  // A template fills itself in from what is on record.
  document: [
    'office',
    'account',
    'programme',
    'jst',
    'recruitment',
    'implementation',
    'people',
    'training',
    'mentor',
  ],
  history: [...everyRecord, 'studyVisit', 'privacy', 'answer', 'indicator', 'snapshot', 'document'],
}

/** Parts of the contract whose changes are told under another feature's name. */
const toldUnder: Readonly<Record<string, Feature>> = {
  supplierContract: 'expense',
  contractor: 'expense',
  expenseImport: 'expense',
  attendance: 'training',
  certificate: 'training',
  peopleCounts: 'people',
  peopleImport: 'people',
  followUp: 'enquiry',
  implementationCertificate: 'standard',
  forecast: 'indicator',
  report: 'document',
}

/** The feature under which changes of a part of the contract are told. */
export const featureOfPart = (part: string): string => toldUnder[part] ?? part

/** The features whose queries are out of date once `changed` have changed. */
export function affectedBy(changed: readonly Feature[]): ReadonlySet<string> {
  const features = Object.keys(dependsOn) as Feature[]
  const touched = features.filter(
    (feature) =>
      changed.includes(feature) || dependsOn[feature].some((other) => changed.includes(other)),
  )
  return new Set(touched)
}
