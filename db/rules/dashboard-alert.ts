import type { AlertFigures, AlertKind, AlertOwner, DashboardAlert } from '#db/values/dashboard.ts'
import type { Grosze } from '#db/values/money.ts'
import type { MentorConcerned } from './dashboard-facts.ts'
import { ownerOfStep } from './step-owner.ts'

/** Whose move each kind is: of one that is a step of the programme, as everywhere. */
const ownerOf: Readonly<Record<AlertKind, AlertOwner>> = {
  claimsOverdue: 'finance',
  claimDue: 'finance',
  tranche: 'finance',
  lines: 'finance',
  quota: 'office',
  indicator: 'office',
  promises: 'contactDesk',
  deliverables: ownerOfStep.awaitDeliverable,
  reports: ownerOfStep.awaitReport,
  unordered: ownerOfStep.orderReport,
  plans: ownerOfStep.acceptPlan,
  visits: ownerOfStep.holdVisit,
  steps: 'mentor',
  people: ownerOfStep.completeRecord,
  certificates: ownerOfStep.issueCertificate,
  proposed: 'coordinator',
}

/** Where neither money nor days tell two alerts apart. */
export const kinds = Object.keys(ownerOf) as readonly AlertKind[]

/** An alert before it is known who asks. */
export type Found = AlertFigures &
  Pick<DashboardAlert, 'whose' | 'only' | 'money' | 'days'> & {
    readonly mentor: MentorConcerned | null
  }

/** An alert of nobody's alone. */
export const alert = (
  figures: AlertFigures,
  money: Grosze | null,
  days: number,
  only: string | null = null,
): Found => ({ ...figures, whose: ownerOf[figures.kind], mentor: null, only, money, days })

/** What a list of one is named by. */
export const onlyOf = (named: readonly { readonly name: string }[]): string | null =>
  named.length === 1 ? named[0]?.name || null : null
