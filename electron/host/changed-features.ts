import type { Feature } from '../contract/features.ts'

const featureByTable: Readonly<Record<string, Feature>> = {
  account: 'account',
  programme: 'programme',
  programme_contact: 'programme',
  stage: 'programme',
  stage_deliverable: 'programme',
  benchmark: 'programme',
  jst: 'jst',
  jst_contact: 'jst',
  jst_note: 'jst',
  powiat: 'jst',
  recruitment: 'recruitment',
  implementation: 'implementation',
  budget_rules: 'budget',
  budget_task: 'budget',
  budget_line: 'budget',
  budget_version: 'budget',
  budget_version_line: 'budget',
  budget_transfer: 'budget',
  contractor: 'expense',
  supplier_contract: 'expense',
  supplier_contract_line: 'expense',
  expense_document: 'expense',
  expense_line: 'expense',
  payment: 'expense',
  attachment: 'expense',
  claim: 'claim',
  claim_entry: 'claim',
  tranche: 'claim',
  person: 'people',
  person_view: 'people',
  information_clause: 'privacy',
  privacy_rules: 'privacy',
  privacy_request: 'privacy',
  privacy_breach: 'privacy',
  training_rules: 'training',
  training_series: 'training',
  training: 'training',
  training_day: 'training',
  training_invitation: 'training',
  training_signup: 'training',
  attendance: 'training',
  certificate: 'training',
  opening_report: 'openingReport',
  study_visit: 'studyVisit',
  study_visit_person: 'studyVisit',
  ranking_rules: 'volunteer',
  volunteer_application: 'volunteer',
  mentor_opinion: 'volunteer',
  volunteer_list: 'volunteer',
  volunteer_annex: 'volunteer',
  implementation_plan: 'implementationPlan',
  implementation_task: 'implementationPlan',
  mentor: 'mentor',
  mentor_assignment: 'mentor',
  mentor_visit: 'mentor',
  mentor_visit_person: 'mentor',
  visit_step: 'mentor',
  implementing_rules: 'package',
  deliverable: 'package',
  standard_element: 'standard',
  standard_check: 'standard',
  standard_audit: 'standard',
  implementation_certificate: 'standard',
  survey_criterion: 'survey',
  survey_score: 'survey',
  enquiry: 'enquiry',
  follow_up: 'enquiry',
  enquiry_draft: 'note',
  approved_answer: 'answer',
  enquiry_topic: 'answer',
  desk_rules: 'enquiry',
}

/** The features whose screens must be read again after these tables changed. */
export function featuresOfTables(tables: ReadonlySet<string>): readonly Feature[] {
  const changed = new Set<Feature>()
  for (const table of tables) {
    const feature = featureByTable[table]
    if (feature === undefined) throw new Error(`No feature is told of changes in ${table}`)
    changed.add(feature)
  }
  // A note that is being typed leaves no history.
  if ([...changed].some((feature) => feature !== 'note')) changed.add('history')
  return [...changed]
}
