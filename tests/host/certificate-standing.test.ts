import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { certifying, ready } from './certifying.ts'
import { codeOf, type LubuskieOffice, refusalOf } from './office.ts'
import { first, packing, placed, signedOffice } from './packing.ts'

const lastSet = async ({ client }: LubuskieOffice) =>
  (await client.history.list({ before: null, limit: 1 }))[0]?.id ?? ''

const back = ({ client }: LubuskieOffice, id: string) =>
  client.history.takeBack({ id, reason: 'Pomyłka' })

/** Adds a language of the package and a required element, which nobody certified had to meet. */
async function settingsChange({ client, programmeId }: LubuskieOffice): Promise<void> {
  const { rules } = await client.package.list({ programmeId })
  const languages = ['pl', 'en', 'de', 'cs']
  await client.package.saveLanguages({ programmeId, version: rules.version, languages })
  await client.standard.saveElement({
    ...{ programmeId, id: null, version: 0, text: 'Tablica przy wjeździe', required: true },
  })
}

/** The first held visit at the JST, and what would correct its day. */
async function heldVisit({ client, programmeId }: LubuskieOffice) {
  const { visits } = await client.mentor.visits({ programmeId })
  const visit = visits.find(({ heldOn }) => heldOn !== null)
  if (visit === undefined) throw new Error('No visit was held')
  const steps = visit.steps.map(({ id, version, text, owner, dueOn }) => ({
    ...{ id, version, text, owner, dueOn },
  }))
  return async (heldOn: string, over: object = {}) =>
    client.mentor.holdVisit({
      ...{ id: visit.id, version: visit.version, heldOn: day(heldOn), personIds: [] },
      ...{ others: visit.others, findings: visit.findings, documentId: null, steps, ...over },
    })
}

describe('under a standing certificate', () => {
  it('settings changed later reach nothing behind it', async () => {
    const office = await signedOffice()
    const { client, programmeId } = office
    await ready(office, first)
    const one = certifying(office, first)
    await one.issue()
    await settingsChange(office)
    const { mentors } = await client.mentor.list({ programmeId })
    const another = {
      ...{ programmeId, teryt: first, id: null, version: 0, mentorId: mentors[0]?.id ?? '' },
      ...{ plannedOn: day('2020-09-14'), plannedAt: null, place: 'Urząd' },
    }
    await client.mentor.planVisit(another)
    await back(office, await lastSet(office))

    const [row] = (await one.list()).register
    const { id = '', version = 0 } = row ?? {}
    const again = { id, version, on: day('2020-09-12'), reason: 'Błąd w druku' }
    expect(await client.implementationCertificate.reissue(again)).toMatchObject({
      number: 'SOI-W/2/2020',
    })
  })

  it('nothing is taken away that it rests on, whatever the settings are by now', async () => {
    const office = await signedOffice()
    const { client, programmeId } = office
    await ready(office, first)
    const answered = (await client.history.list({ before: null, limit: 100 })).filter(
      ({ procedure }) => procedure === 'mentor.holdVisit',
    )
    const { cells, items } = packing(office)
    const [drone] = await items([first], ['drone'])
    const [cell] = (await cells()).filter((_, at) => at === 2)
    const course = {
      ...{ contractorId: null, orderedOn: day('2020-07-06'), dueOn: day('2020-08-31') },
      ...{ startedOn: day('2020-07-10'), receivedOn: day('2020-08-20') },
      ...{ deliveredOn: day('2020-08-21'), acceptance: 'Protokół odbioru, Anna Nowak' },
    }
    const kept = await client.package.save({
      ...{ ...placed(office, first), kind: 'drone', language: '', ...course },
      version: drone?.version ?? 0,
      file: new File(['%PDF-1.4'], 'drone.pdf', { type: 'application/pdf' }),
    })
    expect(cell).toMatchObject({ state: 'delivered' })
    const filed = await lastSet(office)
    await certifying(office, first).issue()
    await settingsChange(office)
    const stands = {
      code: 'implementationCertificate.stands',
      figures: { number: 'SOI-W/1/2020' },
    }
    expect(await refusalOf(client.package.removeFile(kept))).toEqual(stands)
    expect(await refusalOf(back(office, filed))).toEqual(stands)
    expect(await refusalOf(back(office, answered[0]?.id ?? ''))).toEqual(stands)
    expect((await client.standard.ofJst({ programmeId, teryt: first })).certificate).toMatchObject({
      number: 'SOI-W/1/2020',
    })
  })

  it('the visit it rests on stays between the agreement and its day', async () => {
    const office = await signedOffice()
    await ready(office, first)
    await certifying(office, first).issue()
    const hold = await heldVisit(office)
    for (const on of ['2020-09-11', '2020-06-30']) {
      expect(await refusalOf(hold(on))).toEqual({
        code: 'mentor.visitCertified',
        figures: {
          ...{ day: on, number: 'SOI-W/1/2020' },
          ...{ agreementOn: '2020-07-01', issuedOn: '2020-09-10' },
        },
      })
    }
    await hold('2020-07-21')
  })

  it('the JST neither withdraws nor leaves the list, until it is annulled', async () => {
    const office = await signedOffice()
    const { client, programmeId } = office
    await ready(office, first)
    const one = certifying(office, first)
    const place = { programmeId, teryt: first, number: 'A/1', on: day('2020-09-14') }
    const leave = () => client.volunteer.withdraw({ ...place, reason: 'Zmiana planów' })
    expect(await codeOf(leave())).toBe('volunteer.implements')
    await one.issue()
    expect(await codeOf(leave())).toBe('volunteer.certificateStands')
    const withdraw = async () => {
      const { recruitment } = await client.jst.get({ programmeId, teryt: first })
      const move = {
        kind: 'withdraw',
        on: day('2020-09-14'),
        reason: 'Zmiana planów',
        replacement: null,
      } as const
      const version = recruitment?.version ?? 0
      return client.recruitment.move({ programmeId, items: [{ teryt: first, version, move }] })
    }
    expect(await refusalOf(withdraw())).toEqual({
      code: 'recruitment.certificateStands',
      figures: { number: 'SOI-W/1/2020' },
    })
    const [row] = (await one.list()).register
    const { id = '', version = 0 } = row ?? {}
    const annulment = { id, version, on: day('2020-09-14'), reason: 'JST odchodzi' }
    await client.implementationCertificate.annul(annulment)
    await withdraw()
    expect(await one.gates()).toEqual(['agreement'])
  })
})

describe('a visit', () => {
  it('before the agreement opens no gate', async () => {
    const office = await signedOffice()
    const one = certifying(office, first)
    await one.visit()
    const hold = await heldVisit(office)
    await hold('2020-06-30')
    expect(await one.gates()).toContain('visit')
    expect(await codeOf(one.issue())).toBe('implementationCertificate.noVisit')
    await (await heldVisit(office))('2020-07-01')
    expect(await one.gates()).not.toContain('visit')
  })

  it('does not move past what was agreed on it, due or done', async () => {
    const office = await signedOffice()
    const { client, programmeId } = office
    await certifying(office, first).visit()
    const step = { id: null, version: 0, text: 'Zakładka', owner: 'Jan', dueOn: day('2020-08-31') }
    await (await heldVisit(office))('2020-07-20', { steps: [step] })
    expect(await refusalOf((await heldVisit(office))('2020-09-01'))).toEqual({
      code: 'mentor.stepDueBefore',
      figures: { text: 'Zakładka', day: '2020-08-31', visit: '2020-09-01' },
    })
    const agreed = (await client.mentor.visits({ programmeId })).steps[0]
    const { id = '', version = 0 } = agreed ?? {}
    await client.mentor.finishStep({ id, version, doneOn: day('2020-08-03') })
    expect(await refusalOf((await heldVisit(office))('2020-08-04'))).toEqual({
      code: 'mentor.stepDoneBefore',
      figures: { day: '2020-08-03', visit: '2020-08-04' },
    })
  })

  it('leaves nothing late once the implementation ended early', async () => {
    const office = await signedOffice()
    const { client, programmeId } = office
    const one = certifying(office, first)
    await one.acceptPlan()
    await one.visit()
    const step = { id: null, version: 0, text: 'Zakładka', owner: 'Jan', dueOn: day('2020-08-31') }
    await (await heldVisit(office))('2020-07-20', { steps: [step] })
    const told = async () => {
      const { steps } = await client.mentor.visits({ programmeId })
      const { progress, tasks } = await client.implementationPlan.get(placed(office, first))
      const { mentors } = await client.mentor.list({ programmeId })
      const { late, ended } = steps[0] ?? {}
      const task = tasks[0]
      return {
        step: { late, ended },
        task: { late: task?.late, ended: task?.ended },
        ...{ late: progress.late, ended: progress.ended, overdue: mentors[0]?.overdueSteps },
      }
    }
    const [open, over] = [
      { late: true, ended: false },
      { late: false, ended: true },
    ]
    expect(await told()).toEqual({ step: open, task: open, late: 1, ended: 0, overdue: 1 })
    const { implementationRecord } = await client.jst.get(placed(office, first))
    await client.implementation.move({
      ...{ ...placed(office, first), version: implementationRecord?.version ?? 0 },
      move: { kind: 'end', on: day('2020-09-10'), reason: 'Za porozumieniem stron' },
    })
    expect(await told()).toEqual({ step: over, task: over, late: 0, ended: 1, overdue: 0 })
  })
})
