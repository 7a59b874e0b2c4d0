/**
 * What is missing next on a JST's way through the programme. The sentence is
 * `step.<code>` in the renderer's texts, the owner `whose.<code>`.
 */
export const stepCodes = [
  'invite',
  'declare',
  'signSupportAgreement',
  'attendFirstTraining',
  'replaceJst',
  'takePart',
  'notImplementing',
  'applyForList',
  'writeOpinion',
  'approveList',
  'waitOnReserve',
  'acceptPlan',
  'signImplementationAgreement',
  'assignMentor',
  'holdVisit',
  'openingAudit',
  'orderPackage',
  'completePackage',
  'meetStandards',
  'finalAudit',
  'completeImplementation',
  'issueCertificate',
  'implementationCompleted',
  'implementationEnded',
] as const

export type StepCode = (typeof stepCodes)[number]

/** The steps up to the support agreement, with which a JST comes into the programme. */
export const recruitingSteps = [
  'invite',
  'declare',
  'signSupportAgreement',
  'replaceJst',
] as const satisfies readonly StepCode[]

/** The steps under an implementation agreement, up to the certificate, in their order. */
export const implementingSteps = [
  'assignMentor',
  'holdVisit',
  'openingAudit',
  'orderPackage',
  'completePackage',
  'meetStandards',
  'finalAudit',
  'completeImplementation',
  'issueCertificate',
] as const satisfies readonly StepCode[]

/** Whose move it is. */
export const stepOwners = [
  'office',
  'coordinator',
  'mentor',
  'contractor',
  'jst',
  'nobody',
] as const

export type StepOwner = (typeof stepOwners)[number]

/** The next step and the one who has to take it. */
export interface NextStep {
  readonly step: StepCode
  readonly whose: StepOwner
  /** How far a step of many parts has come: `step.<code>Of` in the texts. */
  readonly figures?: Readonly<Record<string, number>> | undefined
}
