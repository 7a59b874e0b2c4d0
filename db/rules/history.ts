import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/**
 * What stays for good: an approved version of the budget, a look at guarded data, certificates,
 * the approved volunteer list and its annexes, papers that were given out.
 */
const forGood: ReadonlySet<string> = new Set([
  'office.create',
  'budget.approve',
  'budget.transfer',
  // A look at guarded data has happened, whatever is taken back.
  'people.reveal',
  'privacy.openPersonFile',
  'privacy.openExport',
  // Nobody can read any more what was there before.
  'privacy.pseudonymise',
  // A number is used once and an annulment is a fact: another certificate is issued instead.
  'certificate.issue',
  'certificate.annul',
  'certificate.reissue',
  'volunteer.approve',
  'volunteer.withdraw',
  'implementationCertificate.issue',
  'implementationCertificate.annul',
  'implementationCertificate.reissue',
  // A paper went out under its number; it can be withdrawn.
  'document.issue',
  'document.withdraw',
])

/**
 * Whether what a procedure did can be taken back at all: not the setting up, not accounts,
 * not an approved version of the budget or volunteer list, not a look at guarded data.
 */
export const isReversible = (procedure: string): boolean =>
  !forGood.has(procedure) && !procedure.startsWith('account.')

/** Whether what a procedure keeps in the place of a reason is the name of the imported file. */
export const namesFile = (procedure: string): boolean =>
  procedure === 'recruitment.runImport' || procedure === 'peopleImport.run'

/** Whether what a procedure did is best told by the steps it made, not by the procedure's name. */
export const makesSteps = (procedure: string): boolean =>
  /^(recruitment|implementation)\.(move|undo)$/.test(procedure)

/**
 * Whether the reason of a set is also the reason of what happened to this JST in it. A step
 * of one JST can bring a step of another with it: who withdraws gives a reason, who is
 * invited in its place does not. The reason is that of the JST the set begins with; taking
 * back, be it of a set or of a last step, has one reason for all that goes with it.
 */
export const reasonConcerns = (
  set: { readonly procedure: string; readonly of: string | null },
  jst: string,
): boolean => takingBack.has(set.procedure) || set.of === null || set.of === jst

const takingBack: ReadonlySet<string> = new Set([
  'history.takeBack',
  'recruitment.undo',
  'implementation.undo',
])

/**
 * Decides whether a change set may be taken back. Refuses the setting up of the store,
 * the accounts (history names them), a set already taken back, and a missing reason.
 */
export function decideTakeBack(facts: {
  readonly procedure: string
  readonly takenBackBy: string | null
  readonly reason: string
}): Decision<true> {
  if (!isReversible(facts.procedure)) {
    return refuse('history.notReversible', { procedure: facts.procedure })
  }
  if (facts.takenBackBy !== null) return refuse('history.alreadyTakenBack')
  if (facts.reason === '') return refuse('history.reasonMissing')
  return allow(true)
}
