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
  'signImplementationAgreement',
  'completeImplementation',
  'implementationCompleted',
  'implementationEnded',
] as const

export type StepCode = (typeof stepCodes)[number]

/** Whose move it is. */
export const stepOwners = ['office', 'jst', 'nobody'] as const

export type StepOwner = (typeof stepOwners)[number]

/** The next step and the one who has to take it. */
export interface NextStep {
  readonly step: StepCode
  readonly whose: StepOwner
}
