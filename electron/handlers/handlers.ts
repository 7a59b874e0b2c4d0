import type { Contract } from '../contract/contract.ts'
import type { HandlersOf } from '../define.ts'
import { account } from './account.ts'
import { answer } from './answer.ts'
import { attendance } from './attendance.ts'
import { benchmark } from './benchmark.ts'
import { budget } from './budget.ts'
import { certificate } from './certificate.ts'
import { claim } from './claim.ts'
import { contractor } from './contractor.ts'
import { dashboard } from './dashboard.ts'
import { desk } from './desk.ts'
import { document } from './document.ts'
import { enquiry } from './enquiry.ts'
import { expense } from './expense.ts'
import { expenseImport } from './expense-import.ts'
import { followUp } from './follow-up.ts'
import { forecast } from './forecast.ts'
import { history } from './history.ts'
import { implementation } from './implementation.ts'
import { implementationCertificate } from './implementation-certificate.ts'
import { implementationPlan } from './implementation-plan.ts'
import { indicator } from './indicator.ts'
import { jst } from './jst.ts'
import { mentor } from './mentor.ts'
import { note } from './note.ts'
import { office } from './office.ts'
import { openingReport } from './opening-report.ts'
import { package as packageHandlers } from './package.ts'
import { paper } from './paper.ts'
import { people } from './people.ts'
import { peopleCounts } from './people-counts.ts'
import { peopleImport } from './people-import.ts'
import { privacy } from './privacy.ts'
import { programme } from './programme.ts'
import { quota } from './quota.ts'
import { realisation } from './realisation.ts'
import { recruitment } from './recruitment.ts'
import { report } from './report.ts'
import { snapshot } from './snapshot.ts'
import { standard } from './standard.ts'
import { studyVisit } from './study-visit.ts'
import { supplierContract } from './supplier-contract.ts'
import { survey } from './survey.ts'
import { training } from './training.ts'
import { volunteer } from './volunteer.ts'

/** A handler for each procedure of the contract. */
export const handlers: { readonly [F in keyof Contract]: HandlersOf<Contract[F]> } = {
  office,
  account,
  programme,
  jst,
  recruitment,
  implementation,
  quota,
  dashboard,
  budget,
  expense,
  expenseImport,
  contractor,
  supplierContract,
  realisation,
  claim,
  attendance,
  certificate,
  people,
  peopleCounts,
  peopleImport,
  training,
  openingReport,
  snapshot,
  studyVisit,
  privacy,
  volunteer,
  implementationPlan,
  standard,
  implementationCertificate,
  survey,
  benchmark,
  mentor,
  package: packageHandlers,
  desk,
  enquiry,
  note,
  followUp,
  answer,
  document,
  paper,
  indicator,
  forecast,
  report,
  history,
}
