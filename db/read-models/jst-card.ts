import type { Day } from '#db/values/day.ts'
import { addressLine } from '#db/values/institution-address.ts'
import type { ReadDb } from '../columns.ts'
import { gatesOfCertificate } from '../rules/certificate-gates.ts'
import { visitStateOn } from '../rules/mentor-visit.ts'
import { noReportDays, reportStanding } from '../rules/opening-report.ts'
import { ownedStep } from '../rules/step-owner.ts'
import { visitsOfJst } from '../stores/mentor-visit.ts'
import { reportOfJst } from '../stores/opening-report.ts'
import { peopleOfJst } from '../stores/people.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { deskCard } from './desk-card.ts'
import { jstPage } from './jst-page.ts'
import { personTrainings } from './person-trainings.ts'
import { standardsOfJst } from './standards.ts'

/**
 * Everything about a JST that fits a page or two, as it stands on the programme's day: what its
 * page, the desk's card and the check-list of standards say, put together and counted nowhere
 * anew. Of people it names those whom the JST sends, with their functions, and nothing else.
 */
export async function jstCard(db: ReadDb, programme: ProgrammeRow, teryt: string, today: Day) {
  const page = await jstPage(db, programme, teryt, today)
  // A viewer is told no telephone number of a person.
  const said = await deskCard(db, programme, teryt, { today, role: 'viewer' })
  const { day } = said
  const standards = await standardsOfJst(db, programme.id, teryt, { day, today, actor: null })
  const report = await reportOfJst(db, programme.id, teryt)
  return {
    day,
    programme,
    jst: {
      ...{ teryt, name: page.name, kind: page.kind, powiatName: page.powiatName },
      ...{ population: page.population, mediumTown: page.mediumTown, nip: page.nip },
      address: addressLine(page) || page.address,
      ...{ phone: page.phone, email: page.email, website: page.website },
      ...{ state: page.state, implementation: page.implementation },
    },
    next: page.next,
    agreements: said.agreements,
    people: said.people.map(({ id, firstName, lastName, panel, function: personFunction }) => ({
      ...{ id, firstName, lastName, panel, function: personFunction },
    })),
    trainings: await trainingsOf(db, programme.id, teryt, day),
    mentor: said.mentor?.name ?? null,
    visits: (await visitsOfJst(db, programme.id, teryt)).map((visit) => ({
      ...{ plannedOn: visit.plannedOn, heldOn: visit.heldOn },
      state: visitStateOn(visit, day),
    })),
    report: reportStanding(report ?? noReportDays, day),
    package: said.package,
    standards: {
      open: standards.agreementOn !== null,
      elements: standards.elements.length,
      before: standards.before,
      after: standards.after,
      requiredMissing: standards.requiredMissing,
      audits: {
        before: standards.audits.before?.acceptedOn ?? null,
        after: standards.audits.after?.acceptedOn ?? null,
      },
      certificate: standards.certificate,
      /** What the certificate waits for; its issue alone where no gate is shut. */
      waits: certificateWaits(standards),
    },
    followUps: said.followUps.map(({ step, owner, dueOn }) => ({ text: step, owner, dueOn })),
    steps: said.steps.map(({ text, owner, dueOn, late }) => ({ text, owner, dueOn, late })),
    calls: said.all,
  }
}

const certificateWaits = ({ missing }: Awaited<ReturnType<typeof standardsOfJst>>) =>
  missing.length === 0
    ? [ownedStep('issueCertificate')]
    : missing.map(({ gate, whose }) => ({ step: gatesOfCertificate[gate].step, whose }))

export type JstCard = Awaited<ReturnType<typeof jstCard>>

/** The trainings that begin by the day and that people of the JST were at, and how many of them. */
async function trainingsOf(db: ReadDb, programmeId: string, teryt: string, day: Day) {
  const found = new Map<
    string,
    { readonly subject: string; readonly from: Day; readonly to: Day; readonly people: number }
  >()
  for (const { id, mergedIntoId } of await peopleOfJst(db, programmeId, teryt)) {
    if (mergedIntoId !== null) continue
    for (const { id: trainingId, subject, days } of await personTrainings(db, id)) {
      const [first, last] = [days[0], days.at(-1)]
      const there = days.some(({ on, present }) => present && on <= day)
      if (!there || first === undefined || last === undefined) continue
      const people = (found.get(trainingId)?.people ?? 0) + 1
      found.set(trainingId, { subject, from: first.on, to: last.on, people })
    }
  }
  return [...found.values()].toSorted((one, other) => (one.from < other.from ? -1 : 1))
}
