import type { Day } from '#db/values/day.ts'
import type { ImplementationDates } from '#db/values/implementation.ts'
import { deliverableKey } from '#db/values/package.ts'
import type { RecruitmentDates } from '#db/values/recruitment.ts'
import type { ReadDb } from '../columns.ts'
import { stepOfDeliverable } from '../rules/indicator-step.ts'
import type { ImplementingStepFacts } from '../rules/next-step-implementing.ts'
import { deliverablesOf, missingOfPackage } from '../rules/package.ts'
import { cellStandingOn } from '../rules/package-standing.ts'
import { standingList } from '../rules/ranking-annex.ts'
import { lastStepOn } from '../rules/recruitment-state.ts'
import { lastAnswerOn, requiredMissing } from '../rules/standard-check.ts'
import { ownerOfPackage } from '../rules/step-owner.ts'
import { implementationCertificatesIn } from '../stores/implementation-certificate.ts'
import { plansIn } from '../stores/implementation-plan.ts'
import { implementingRulesOf } from '../stores/implementing-rules.ts'
import type { DeliverableRow } from '../stores/package.ts'
import { type AuditRow, elementsOf } from '../stores/standard.ts'
import { annexesOf, approvedListOf } from '../stores/volunteer.ts'
import { type CertificateSources, sourcesOfAll, sourcesOfJst } from './certificate-sources.ts'
import { mentorsByJst, visitsHeldByJst } from './mentor-facts.ts'
import { groupBy } from './register.ts'

/** What the gates and the next steps of one JST look at, with the number of its certificate. */
export interface JstCertificateFacts extends ImplementingStepFacts {
  readonly certificate: string | null
}

/**
 * The facts of every JST that ever had an implementation agreement, by TERYT, as they stood at the
 * end of a day. Each kind of fact is one query for the whole programme, whatever the number of
 * JSTs. The elements of the check-list and the languages of the package are those of now.
 */
export async function certificateFactsIn(
  db: ReadDb,
  programmeId: string,
  day: Day,
  sources: CertificateSources = sourcesOfAll(db, programmeId),
): Promise<ReadonlyMap<string, JstCertificateFacts>> {
  const implementations = (await sources.implementations()).filter(
    ({ agreementOn }) => agreementOn !== null && agreementOn <= day,
  )
  if (implementations.length === 0) return new Map()
  const by = (on: Day | null): boolean => on !== null && on <= day
  const attempts = groupBy(await sources.attempts(), ({ jstId }) => jstId)
  const visits = await visitsHeldByJst(db, programmeId)
  const mentors = await mentorsByJst(db, programmeId, day)
  const { languages } = await implementingRulesOf(db, programmeId)
  const delivered = groupBy(await sources.deliverables(), ({ jstId }) => jstId)
  const elements = await elementsOf(db, programmeId)
  const required = new Set(elements.flatMap((one) => (one.required ? one.id : [])))
  const checks = groupBy(
    (await sources.checks()).filter(({ phase, assessedOn }) => phase === 'after' && by(assessedOn)),
    ({ jstId }) => jstId,
  )
  const audits = groupBy(
    (await sources.audits()).filter(({ madeOn }) => by(madeOn)),
    ({ jstId }) => jstId,
  )
  const certificates = new Map(
    (await implementationCertificatesIn(db, programmeId))
      .filter(({ issuedOn, annulledOn }) => by(issuedOn) && !by(annulledOn))
      .map(({ jstId, number }) => [jstId, number]),
  )
  const owed = await plansOwed(db, programmeId, day)
  return new Map(
    implementations.map((implementation) => {
      const { jstId } = implementation
      const begun = attempts.get(jstId)?.findLast((row) => lastStepOn(row, day) !== null)
      const visit = visits.get(jstId) ?? null
      const certificate = certificates.get(jstId) ?? null
      const own = audits.get(jstId) ?? []
      return [
        jstId,
        {
          support: begun === undefined ? null : attemptOn(begun, day),
          implementation: implementationOn(implementation, day),
          visitOn: visit !== null && visit <= day ? visit : null,
          package: packageOn(delivered.get(jstId) ?? [], languages, day),
          requiredMissing: requiredMissing(elements, checks.get(jstId) ?? []),
          standardsOn: lastAnswerOn(
            (checks.get(jstId) ?? []).filter(({ elementId }) => required.has(elementId)),
            'after',
          ),
          audits: { before: auditOn(own, 'before', day), after: auditOn(own, 'after', day) },
          planOwed: owed.has(jstId),
          mentor: mentors.has(jstId),
          certified: certificate !== null,
          certificate,
        },
      ]
    }),
  )
}

/** The facts of one JST; null for one that never had an implementation agreement. */
export const certificateFactsOf = async (
  db: ReadDb,
  programmeId: string,
  jstId: string,
  day: Day,
): Promise<JstCertificateFacts | null> =>
  (await certificateFactsIn(db, programmeId, day, sourcesOfJst(db, programmeId, jstId))).get(
    jstId,
  ) ?? null

/** The JSTs that hold a place of the approved list and have no plan accepted by the day. */
async function plansOwed(db: ReadDb, programmeId: string, day: Day): Promise<ReadonlySet<string>> {
  const list = await approvedListOf(db, programmeId)
  if (list === null || list.approvedOn > day) return new Set()
  const annexes = (await annexesOf(db, list.id)).filter(({ on }) => on <= day)
  const { accepted } = standingList(
    list.rows,
    annexes.map(({ withdrawnJstId, movedUp }) => ({ withdrawn: withdrawnJstId, movedUp })),
  )
  const owed = new Set(accepted.map(({ jstId }) => jstId))
  for (const { jstId, acceptedOn } of await plansIn(db, programmeId)) {
    if (acceptedOn !== null && acceptedOn <= day) owed.delete(jstId)
  }
  return owed
}

/** What came after the day had not happened yet. */
const until = (on: Day | null, day: Day): Day | null => (on !== null && on <= day ? on : null)

const implementationOn = (dates: ImplementationDates, day: Day): ImplementationDates => ({
  ...dates,
  agreementOn: until(dates.agreementOn, day),
  completedOn: until(dates.completedOn, day),
  endedOn: until(dates.endedOn, day),
})

const attemptOn = (dates: RecruitmentDates, day: Day): RecruitmentDates => ({
  ...dates,
  invitedOn: until(dates.invitedOn, day),
  declaredOn: until(dates.declaredOn, day),
  agreementOn: until(dates.agreementOn, day),
  joinedOn: until(dates.joinedOn, day),
  withdrawnOn: until(dates.withdrawnOn, day),
})

function auditOn(audits: readonly AuditRow[], wanted: AuditRow['phase'], day: Day) {
  const audit = audits.find(({ phase }) => phase === wanted)
  return audit === undefined
    ? null
    : { madeOn: audit.madeOn, acceptedOn: until(audit.acceptedOn, day) }
}

function packageOn(rows: readonly DeliverableRow[], languages: readonly string[], day: Day) {
  const ordered = rows.filter(({ orderedOn }) => orderedOn <= day)
  const there = ordered.filter(({ deliveredOn }) => deliveredOn !== null && deliveredOn <= day)
  const days = there.flatMap(({ deliveredOn }) => deliveredOn ?? [])
  const missing = missingOfPackage(there, languages)
  const rowOf = new Map(ordered.map((row) => [deliverableKey(row), row]))
  const owners = missing.map((part) => {
    const row = rowOf.get(deliverableKey(part)) ?? null
    return stepOfDeliverable(cellStandingOn(row, day), row?.contractorId ?? null).whose
  })
  return {
    all: deliverablesOf(languages).length,
    missing,
    unfiled: there.filter(({ fileName }) => fileName === null),
    ordered: ordered.length > 0,
    whose: ownerOfPackage(owners),
    lastOn: days.toSorted().at(-1) ?? null,
  }
}
