import { day } from '#db/values/day.ts'
import type { Phase, StandardAnswer } from '#db/values/implementing.ts'
import type { LubuskieOffice } from './office.ts'
import { on, order, packing } from './packing.ts'

/** The window of a second coordinator, who is added when there is none. */
export async function otherPerson({ client, window }: LubuskieOffice) {
  const fields = { name: 'Zofia Druga', login: 'druga', role: 'coordinator' } as const
  const known = (await client.account.list({})).find(({ login }) => login === fields.login)
  const { id } = known ?? (await client.account.add(fields))
  return window(id)
}

/** What a test does with the standards, audits and certificates of one JST. */
export function certifying(office: LubuskieOffice, teryt: string) {
  const { client, programmeId } = office
  const place = { programmeId, teryt }
  const sheet = () => client.standard.ofJst(place)
  const audit = async (phase: Phase) => (await sheet()).audits[phase]
  const list = () => client.implementationCertificate.list({ programmeId })
  const answer = async (
    at: number,
    phase: Phase = 'after',
    given: StandardAnswer = 'met',
    assessedOn = '2020-08-20',
  ) => {
    const element = (await sheet()).elements[at]
    const version = element?.[phase]?.version ?? 0
    return client.standard.answer({
      ...{ ...place, elementId: element?.id ?? '', phase, version },
      ...{ answer: given, assessedOn: day(assessedOn) },
    })
  }
  return {
    sheet,
    list,
    audit,
    answer,
    row: async () => (await list()).jsts.find((row) => row.teryt === teryt),
    gates: async () =>
      (await list()).jsts.find((row) => row.teryt === teryt)?.missing.map(({ gate }) => gate),
    next: async () => (await client.jst.get(place)).next,
    answerAll: async () => {
      const { elements } = await sheet()
      for (const { id: elementId, after } of elements) {
        await client.standard.answer({
          ...{ ...place, elementId, phase: 'after', version: after?.version ?? 0 },
          ...{ answer: 'met', assessedOn: day('2020-08-20') },
        })
      }
    },
    saveAudit: async (phase: Phase, madeOn = phase === 'before' ? '2020-07-10' : '2020-08-25') =>
      client.standard.saveAudit({
        ...{ ...place, phase, version: (await audit(phase))?.version ?? 0 },
        ...{ madeOn: day(madeOn), madeBy: 'Ewa Modelowa', summary: 'Ustalenia' },
      }),
    /** Another person than the one of `saveAudit` accepts, unless a test says who. */
    accept: async (
      phase: Phase,
      acceptedOn = phase === 'before' ? '2020-07-14' : '2020-08-28',
      by?: LubuskieOffice['client'],
    ) => {
      const person = by ?? (await otherPerson(office))
      return person.standard.acceptAudit({
        ...{ ...place, phase, version: (await audit(phase))?.version ?? 0 },
        on: day(acceptedOn),
      })
    },
    reopen: async (phase: Phase, reason = 'Pomyłka') =>
      client.standard.reopenAudit({
        ...{ ...place, phase, version: (await audit(phase))?.version ?? 0 },
        reason,
      }),
    acceptPlan: async () => {
      await client.implementationPlan.saveGoals({ ...place, version: 0, goals: 'Cele', reason: '' })
      await client.implementationPlan.saveTask({
        ...{ ...place, id: null, version: 0, text: 'Zakładka', dueOn: day('2020-08-31') },
        ...{ doneOn: null, responsibleJst: 'Koordynator', responsibleOffice: '', reason: '' },
      })
      const { plan } = await client.implementationPlan.get(place)
      const version = plan?.version ?? 0
      await client.implementationPlan.accept({ ...place, version, on: day('2020-07-01') })
    },
    visit: async () => {
      const { id: mentorId } = await client.mentor.save({
        ...{ programmeId, id: null, version: 0, name: `Ewa ${teryt}`, phone: '684565487' },
        ...{ email: '', accountId: null },
      })
      const from = day('2020-07-02')
      const items = [{ teryt, version: 0 }]
      await client.mentor.assign({ programmeId, mentorId, from, handover: '', items })
      const visit = await client.mentor.planVisit({
        ...{ programmeId, teryt, id: null, version: 0, mentorId, place: 'Urząd' },
        ...{ plannedOn: day('2020-07-20'), plannedAt: null },
      })
      await client.mentor.holdVisit({
        ...{ id: visit.id, version: visit.version, heldOn: day('2020-07-20'), personIds: [] },
        ...{ others: 'Sekretarz', findings: 'Zakładka jest', documentId: null, steps: [] },
      })
    },
    deliver: async () => {
      const { move } = packing(office)
      await move(order, undefined, teryt)
      await move({ kind: 'start', on: on('2020-07-10') }, undefined, teryt)
      await move({ kind: 'receive', on: on('2020-08-20') }, undefined, teryt)
      const acceptance = 'Protokół odbioru, Anna Nowak'
      await move({ kind: 'deliver', on: on('2020-08-21'), acceptance }, undefined, teryt)
    },
    complete: async () => {
      const { implementationRecord } = await client.jst.get(place)
      const version = implementationRecord?.version ?? 0
      const move = { kind: 'complete', on: day('2020-09-01') } as const
      return client.implementation.move({ ...place, version, move })
    },
    undo: async () => {
      const { implementationRecord } = await client.jst.get(place)
      const version = implementationRecord?.version ?? 0
      return client.implementation.undo({ ...place, version, reason: 'Pomyłka' })
    },
    issue: (issuedOn = '2020-09-10', teryts: readonly string[] = [teryt]) =>
      client.implementationCertificate.issue({
        ...{ programmeId, teryts: [...teryts] },
        issuedOn: day(issuedOn),
      }),
  }
}

/** Brings a JST that signed up to the certificate: everything but the issuing. */
export async function ready(office: LubuskieOffice, teryt: string): Promise<void> {
  const { visit, deliver, saveAudit, accept, answerAll, complete } = certifying(office, teryt)
  await visit()
  await deliver()
  await saveAudit('before')
  await accept('before')
  await answerAll()
  await saveAudit('after')
  await accept('after')
  await complete()
}
