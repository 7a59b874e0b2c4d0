import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registerOn } from '#db/read-models/register.ts'
import { attendedMinutes, heldMinutes, reachesThreshold } from '#db/rules/attendance.ts'
import { decideCertificate } from '#db/rules/certificate.ts'
import { reportStanding } from '#db/rules/opening-report.ts'
import { missingOf } from '#db/rules/person-completeness.ts'
import { decideFunction } from '#db/rules/person-function.ts'
import { sentIn } from '#db/rules/person-quota.ts'
import { countsTowardsQuota } from '#db/rules/recruitment-state.ts'
import { decideTraining } from '#db/rules/training.ts'
import { seatsOf } from '#db/rules/training-seats.ts'
import { openingReport, studyVisit, studyVisitPerson } from '#db/schema/analysis.ts'
import { changeSet, recordChange } from '#db/schema/history.ts'
import { person } from '#db/schema/people.ts'
import { informationClause, privacyBreach, privacyRequest } from '#db/schema/privacy.ts'
import { recruitment } from '#db/schema/recruitment.ts'
import {
  attendance,
  certificate,
  training,
  trainingDay,
  trainingInvitation,
  trainingRules,
  trainingSignup,
} from '#db/schema/training.ts'
import { contentOf } from '#db/stores/expense-attachment.ts'
import { certificateNumber } from '#db/values/certificate-number.ts'
import { addDays, day, dayOf, isDay } from '#db/values/day.ts'
import { reportStates } from '#db/values/opening-report.ts'
import { panelLimits, panels } from '#db/values/person.ts'
import { privacyOutcomes } from '#db/values/privacy.ts'
import { attendanceSources, trainingForms } from '#db/values/training.ts'
import { type SeededStore, sampleStore } from './sample-store.ts'

const period = { from: day('2019-09-01'), to: day('2021-12-31') }

let office: SeededStore
beforeAll(async () => {
  office = await sampleStore()
})
afterAll(() => office.remove())

const read = () =>
  office.store.read(async (db) => ({
    people: await db.select().from(person),
    trainings: await db.select().from(training),
    days: await db.select().from(trainingDay),
    invitations: await db.select().from(trainingInvitation),
    signups: await db.select().from(trainingSignup),
    present: await db.select().from(attendance),
    certificates: await db.select().from(certificate),
    rules: await db.select().from(trainingRules),
    attempts: await db.select().from(recruitment),
    register: await registerOn(
      db,
      (await db.select().from(person))[0]?.programmeId ?? '',
      period.to,
    ),
  }))

describe('the people of the sample office', () => {
  it('are sent within the quota, with functions of their kind of JST', async () => {
    const { people, register } = await read()
    const kinds = new Map(register.map(({ teryt, kind }) => [teryt, kind]))
    for (const one of people) {
      const kind = kinds.get(one.jstId) ?? 'powiat'
      expect(decideFunction({ kind, panel: one.panel }, one.function).ok, one.id).toBe(true)
    }
    for (const [jst, own] of Map.groupBy(people, ({ jstId }) => jstId)) {
      for (const panel of panels) {
        expect(sentIn(own, panel).length, `${jst} ${panel}`).toBeLessThanOrEqual(
          panelLimits[panel].most,
        )
      }
    }
    const taking = register.filter(({ state }) => state === 'takingPart')
    expect(taking).toHaveLength(46)
    const without = taking.filter(({ teryt }) => {
      const own = people.filter(({ jstId }) => jstId === teryt)
      return panels.some((panel) => sentIn(own, panel).length < panelLimits[panel].least)
    })
    // The one member of staff who retired was the JST's only one, or nobody's.
    expect(without.length).toBeLessThanOrEqual(1)
  })

  it('leave, are replaced, are entered twice, lack an answer', async () => {
    const { people } = await read()
    const gaps = people.filter((one) => one.mergedIntoId === null && missingOf(one).length > 0)
    expect(gaps.length).toBeGreaterThanOrEqual(5)
    expect(gaps.length).toBeLessThan(12)
    expect(people.filter(({ leftOn }) => leftOn !== null).length).toBeGreaterThan(10)
    const successors = people.filter(({ replacesId }) => replacesId !== null)
    expect(successors).toHaveLength(4)
    for (const { replacesId, namedOn, jstId, panel } of successors) {
      const before = people.find(({ id }) => id === replacesId)
      expect([before?.jstId, before?.panel]).toEqual([jstId, panel])
      expect((before?.leftOn ?? period.to) <= namedOn).toBe(true)
    }
    const copies = people.filter(({ mergedIntoId }) => mergedIntoId !== null)
    expect(copies).toHaveLength(1)
    const standing = people.filter(({ mergedIntoId, leftOn }) => !mergedIntoId && !leftOn)
    const names = standing.map(({ jstId, searchable }) => `${jstId} ${searchable}`)
    expect(names.length - new Set(names).size).toBe(1)
    expect(people.filter(({ noPesel }) => noPesel)).toHaveLength(1)
  })

  it('were given a version of the clause that was valid, some the second', async () => {
    const { people } = await read()
    const clauses = await office.store.read(async (db) => db.select().from(informationClause))
    expect(clauses.map(({ ordinal }) => ordinal)).toEqual([1, 2])
    const given = new Set<number>()
    for (const { clauseId, clauseGivenOn } of people) {
      if (clauseId === null) continue
      const clause = clauses.find(({ id }) => id === clauseId)
      expect(clause !== undefined && clause.validFrom <= (clauseGivenOn ?? '')).toBe(true)
      given.add(clause?.ordinal ?? 0)
    }
    expect([...given].toSorted()).toEqual([1, 2])
  })
})

describe('the trainings of the sample office', () => {
  it('are legal, in rooms and on-line, one the last for managers, one cancelled', async () => {
    const { trainings, days } = await read()
    expect(trainings).toHaveLength(30)
    for (const one of trainings) {
      const own = days.filter(({ trainingId }) => trainingId === one.id)
      const facts = { period, panel: one.panel, current: null }
      expect(decideTraining({ ...one, days: own }, facts), one.subject).toMatchObject({ ok: true })
    }
    expect(new Set(trainings.map(({ form }) => form))).toEqual(new Set(trainingForms))
    expect(trainings.filter(({ lastForManagers }) => lastForManagers)).toHaveLength(1)
    expect(trainings.filter(({ cancelledOn }) => cancelledOn !== null)).toHaveLength(1)
  })

  it('seat those who applied first; some wait, some give up', async () => {
    const { trainings, signups, present, days } = await read()
    const trainingOf = new Map(days.map(({ id, trainingId }) => [id, trainingId]))
    let waiting = 0
    for (const { id, capacity, subject } of trainings) {
      const own = signups.filter(({ trainingId }) => trainingId === id)
      const seats = seatsOf(own, capacity)
      waiting += seats.waiting.length
      const seated = new Set(seats.seated.map(({ personId }) => personId))
      const there = present.filter(({ trainingDayId }) => trainingOf.get(trainingDayId) === id)
      expect(
        there.every(({ personId }) => seated.has(personId)),
        subject,
      ).toBe(true)
    }
    expect(waiting).toBeGreaterThan(0)
    expect(signups.filter(({ withdrawnAt }) => withdrawnAt !== null).length).toBeGreaterThan(15)
    expect(new Set(present.map(({ source }) => source))).toEqual(new Set(attendanceSources))
  })

  it('hold nobody who was not invited, named and there', async () => {
    const { trainings, signups, invitations, people, attempts, days, present } = await read()
    const byId = new Map(people.map((one) => [one.id, one]))
    for (const { trainingId, personId, appliedAt } of signups) {
      const one = byId.get(personId)
      const asked = invitations.find(
        (row) => row.trainingId === trainingId && row.jstId === one?.jstId,
      )
      const on = dayOf(new Date(appliedAt))
      expect([one?.panel, (one?.namedOn ?? '9') <= on]).toEqual([
        trainings.find(({ id }) => id === trainingId)?.panel,
        true,
      ])
      // A group of those who waited takes JSTs that were invited to the other.
      if (asked !== undefined) expect(asked.invitedOn <= on).toBe(true)
    }
    const dayOn = new Map(days.map(({ id, on }) => [id, on]))
    for (const [jst, own] of Map.groupBy(attempts, ({ jstId }) => jstId)) {
      const joined = own.flatMap(({ joinedOn }) => joinedOn ?? []).toSorted()[0]
      const firsts = present
        .filter(({ personId }) => byId.get(personId)?.jstId === jst)
        .map(({ trainingDayId }) => dayOn.get(trainingDayId) ?? period.to)
      // Taking part begins with the first training of the manager.
      expect(firsts.toSorted()[0], jst).toBe(joined)
    }
  })

  it('give a certificate to everybody who has the hours, and a number once', async () => {
    const { trainings, days, present, certificates, people, rules } = await read()
    const [{ attendanceRate: rate, certificatePattern, proposed, signatory }] = rules as [
      (typeof rules)[number],
    ]
    expect([proposed, signatory]).toEqual([[], 'Anna Przykładowa, koordynator projektu'])
    const inOrder = certificates.toSorted((a, b) => a.ordinal - b.ordinal)
    expect(inOrder.map(({ ordinal }) => ordinal)).toEqual(inOrder.map((_, at) => at + 1))
    for (const { number, ordinal, issuedOn } of certificates) {
      expect(number).toBe(certificateNumber(certificatePattern, ordinal, issuedOn))
    }
    for (const one of trainings) {
      const own = days.filter(({ trainingId }) => trainingId === one.id)
      const ids = new Set(own.map(({ id }) => id))
      const there = present.filter(({ trainingDayId }) => ids.has(trainingDayId))
      const due = [...Map.groupBy(there, ({ personId }) => personId)].filter(([, marks]) => {
        const on = new Set(marks.map(({ trainingDayId }) => trainingDayId))
        return reachesThreshold(attendedMinutes(own, on), heldMinutes(own), rate)
      })
      const standing = certificates.filter((row) => row.trainingId === one.id && !row.annulledOn)
      expect(standing.map(({ personId }) => personId).toSorted()).toEqual(
        due.map(([id]) => id).toSorted(),
      )
      for (const { personId, attended, held, issuedOn } of standing) {
        const who = people.find(({ id }) => id === personId)
        const lastDay =
          own
            .map(({ on }) => on)
            .toSorted()
            .at(-1) ?? null
        const facts = { training: { ...one, lastDay }, attended, held, rate, standing: null }
        expect(
          decideCertificate(
            { ...facts, person: { mergedIntoId: null, pseudonymisedOn: null, ...who } },
            issuedOn,
            issuedOn,
          ).ok,
        ).toBe(true)
      }
    }
    expect(certificates.filter(({ reissueOfId }) => reissueOfId !== null)).toHaveLength(1)
  })
})

describe('the reports, visits and requests of the sample office', () => {
  it('stand at every state, some late', async () => {
    const { register } = await read()
    const reports = await office.store.read(async (db) => db.select().from(openingReport))
    const states = reports.map((row) => reportStanding(row, period.to))
    const counts = reportStates.map((state) => states.filter((one) => one.state === state).length)
    expect(counts).toEqual([0, 0, 1, 1, 43])
    expect(states.filter(({ daysLate }) => daysLate > 0).length).toBeGreaterThan(3)
    const taking = register.filter(({ state }) => countsTowardsQuota(state))
    const ordered = new Set(reports.map(({ jstId }) => jstId))
    expect(taking.filter(({ teryt }) => !ordered.has(teryt))).toHaveLength(2)
    for (const row of reports.filter(({ receivedOn }) => receivedOn !== null)) {
      const file = { name: row.fileName ?? '', sha256: row.fileSha256 ?? '' }
      const content = await office.store.read((db) =>
        contentOf(db, { id: '', version: 0, documentId: '', mediaType: '', size: 0, ...file }),
      )
      expect([content.length, content.subarray(0, 5).toString()]).toEqual([row.fileSize, '%PDF-'])
    }
  })

  it('tell of a visit with people, a cost and a report', async () => {
    const { people } = await read()
    const { visits, travellers } = await office.store.read(async (db) => ({
      visits: await db.select().from(studyVisit),
      travellers: await db.select().from(studyVisitPerson),
    }))
    expect(visits).toHaveLength(1)
    expect(visits[0]?.documentId).not.toBeNull()
    expect(visits[0]?.report).not.toBe('')
    expect(travellers).toHaveLength(14)
    const gone = new Set(people.filter(({ leftOn }) => leftOn !== null).map(({ id }) => id))
    expect(travellers.filter(({ personId }) => gone.has(personId))).toEqual([])
  })

  it('were answered within a month, the breach reported within 72 hours', async () => {
    const { requests, breaches } = await office.store.read(async (db) => ({
      requests: await db.select().from(privacyRequest),
      breaches: await db.select().from(privacyBreach),
    }))
    expect(new Set(requests.map(({ outcome }) => outcome))).toEqual(new Set(privacyOutcomes))
    for (const { receivedOn, answeredOn } of requests) {
      expect((answeredOn ?? '9') <= addDays(receivedOn, 30)).toBe(true)
    }
    expect(breaches).toHaveLength(1)
    for (const { noticedAt, reportedAt } of breaches) {
      const hours = (Date.parse(reportedAt ?? '') - Date.parse(noticedAt)) / 3_600_000
      expect(hours).toBeLessThan(72)
    }
  })

  it('are never written down before they came', async () => {
    const { sets, changes } = await office.store.read(async (db) => ({
      sets: await db.select().from(changeSet),
      changes: await db.select().from(recordChange),
    }))
    const writtenOn = new Map(sets.map(({ id, at }) => [id, dayOf(new Date(at))]))
    const came = ['person', 'attendance', 'training_signup', 'certificate', 'opening_report']
    const tables = new Set([
      ...came,
      'training_invitation',
      'privacy_request',
      'study_visit_person',
    ])
    const days = changes
      .filter(({ tableName }) => tables.has(tableName))
      .flatMap(({ changeSetId, fields }) =>
        Object.entries(fields).flatMap(([field, [, after]]) =>
          typeof after === 'string' && isDay(after) && field !== 'dueOn'
            ? [{ field, after, on: writtenOn.get(changeSetId) ?? '' }]
            : [],
        ),
      )
    expect(days.length).toBeGreaterThan(800)
    expect(days.filter(({ after, on }) => after > on)).toEqual([])
  })
})
