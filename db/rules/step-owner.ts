import type { MarkStep } from '#db/values/indicator.ts'
import type { StepCode, StepOwner } from '#db/values/next-step.ts'
import type { AuditDays } from '#db/values/standard.ts'

/**
 * Whose move each step is: the one table of the programme, from which the dashboard, the board, the
 * cards, the gates of a certificate and the evidence of indicators take it. An audit, a package and a
 * thing with nobody outside are the office's by what is said below. Source: programme sheet for what
 * mentors, contractors and JSTs do; within the office, who may do it.
 */
export const ownerOfStep = {
  invite: 'office',
  declare: 'jst',
  signSupportAgreement: 'office',
  attendFirstTraining: 'jst',
  replaceJst: 'office',
  takePart: 'nobody',
  notImplementing: 'nobody',
  applyForList: 'jst',
  writeOpinion: 'mentor',
  approveList: 'coordinator',
  waitOnReserve: 'nobody',
  acceptPlan: 'mentor',
  signImplementationAgreement: 'office',
  assignMentor: 'office',
  holdVisit: 'mentor',
  openingAudit: 'mentor',
  orderPackage: 'office',
  completePackage: 'office',
  meetStandards: 'jst',
  finalAudit: 'mentor',
  completeImplementation: 'office',
  issueCertificate: 'coordinator',
  implementationCompleted: 'nobody',
  implementationEnded: 'nobody',
  attendTraining: 'jst',
  reachHours: 'jst',
  completeRecord: 'office',
  orderReport: 'office',
  awaitReport: 'contractor',
  acceptReport: 'office',
  orderDeliverable: 'office',
  awaitDeliverable: 'contractor',
  acceptDeliverable: 'office',
  holdTraining: 'office',
  writeAttendance: 'office',
} as const satisfies Readonly<Record<StepCode | MarkStep, StepOwner>>

type Owned = keyof typeof ownerOfStep
type Figures = Readonly<Record<string, number>>

/** A step with whose move it is by the table, and how far it has come where it has figures. */
export const ownedStep = <S extends Owned>(step: S, figures?: Figures) => ({
  ...{ step, whose: ownerOfStep[step] as StepOwner },
  ...(figures !== undefined && { figures }),
})

/** An audit that was made waits for somebody else of the office, who accepts it. */
export const ownerOfAudit = (audit: AuditDays | null): StepOwner =>
  audit === null ? ownerOfStep.openingAudit : 'office'

/** What was ordered is with its contractor; what the office makes itself is its own. */
export const ownerOfAwaited = (contractorId: string | null): StepOwner =>
  contractorId === null ? 'office' : ownerOfStep.awaitDeliverable

/** A package is with its contractors once everything that it lacks is, and the office's until then. */
export const ownerOfPackage = (ofParts: readonly StepOwner[]): StepOwner =>
  ofParts.every((whose) => whose === 'contractor') ? 'contractor' : ownerOfStep.completePackage
