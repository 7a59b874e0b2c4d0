import type { RecruitmentMoveKind, RecruitmentState } from '#db/values/recruitment.ts'

/** Where a move leads, or the code of the refusal that names what is missing. */
export type Transition =
  | { readonly to: RecruitmentState }
  | { readonly to: null; readonly code: string }

const to = (state: RecruitmentState): Transition => ({ to: state })
const no = (code: string): Transition => ({ to: null, code })

const past = (code: string) => ({ invite: no(code), declare: no(code), sign: no(code) })

/**
 * The one table of recruitment: for each state and move, the next state or the
 * refusal. The chain is the programme sheet's first stage: invitation, declaration,
 * support agreement, taking part. Withdrawing is possible from the invitation on; a
 * withdrawn JST may only be invited again, which begins a new attempt.
 */
export const recruitmentTransitions: Readonly<
  Record<RecruitmentState, Readonly<Record<RecruitmentMoveKind, Transition>>>
> = {
  none: {
    invite: to('invited'),
    declare: no('recruitment.notInvited'),
    sign: no('recruitment.notInvited'),
    join: no('recruitment.notInvited'),
    withdraw: no('recruitment.nothingToWithdraw'),
  },
  invited: {
    invite: no('recruitment.alreadyInvited'),
    declare: to('declared'),
    sign: no('recruitment.notDeclared'),
    join: no('recruitment.notDeclared'),
    withdraw: to('withdrawn'),
  },
  declared: {
    invite: no('recruitment.alreadyDeclared'),
    declare: no('recruitment.alreadyDeclared'),
    sign: to('signed'),
    join: no('recruitment.notSigned'),
    withdraw: to('withdrawn'),
  },
  signed: {
    ...past('recruitment.alreadySigned'),
    join: to('takingPart'),
    withdraw: to('withdrawn'),
  },
  takingPart: {
    ...past('recruitment.alreadyTakingPart'),
    join: no('recruitment.alreadyTakingPart'),
    withdraw: to('withdrawn'),
  },
  withdrawn: {
    ...past('recruitment.alreadyWithdrawn'),
    invite: to('invited'),
    join: no('recruitment.alreadyWithdrawn'),
    withdraw: no('recruitment.alreadyWithdrawn'),
  },
}
