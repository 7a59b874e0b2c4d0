import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { implementingOffice } from './implementing-office.ts'
import { codeOf, type LubuskieOffice, lubuskieOffice, refusalOf } from './office.ts'
import { bring } from './recruiting.ts'

const [first = '', second = ''] = ['0801011', '0801022']
const task = {
  ...{ id: null, version: 0, text: 'Nowa zakładka', dueOn: day('2020-08-31'), doneOn: null },
  ...{ responsibleJst: 'Koordynator', responsibleOffice: 'Opiekun', reason: '' },
}

function using({ client, programmeId }: LubuskieOffice, teryt = first) {
  const place = { programmeId, teryt }
  const get = () => client.implementationPlan.get(place)
  const version = async () => (await get()).plan?.version ?? 0
  return {
    get,
    goals: async (goals: string, reason = '') =>
      client.implementationPlan.saveGoals({ ...place, version: await version(), goals, reason }),
    task: (changes: Partial<Parameters<typeof client.implementationPlan.saveTask>[0]> = {}) =>
      client.implementationPlan.saveTask({ ...place, ...task, ...changes }),
    accept: async (on = '2020-07-01') =>
      client.implementationPlan.accept({ ...place, version: await version(), on: day(on) }),
    reopen: async (reason: string) =>
      client.implementationPlan.reopen({ ...place, version: await version(), reason }),
    remove: async (at: number, reason = '') => {
      const { id = '', version: seen = 0 } = (await get()).tasks[at] ?? {}
      return client.implementationPlan.removeTask({ id, version: seen, reason })
    },
    move: async (at: number, by: 'up' | 'down') => {
      const { id = '', version: seen = 0 } = (await get()).tasks[at] ?? {}
      return client.implementationPlan.moveTask({ id, version: seen, by })
    },
    next: async () => (await client.jst.get(place)).next,
  }
}

describe('an implementation plan', () => {
  it('is written, accepted, carried out, and changes afterwards with a reason', async () => {
    const office = await implementingOffice([first, second])
    await bring(office, [first, second], 'join')
    const plan = using(office)
    expect(await plan.next()).toEqual({ step: 'acceptPlan', whose: 'mentor' })
    expect(await plan.get()).toMatchObject({ takesPart: true, plan: null, state: 'none' })

    expect(await codeOf(plan.accept())).toBe('implementationPlan.goalsMissing')
    await plan.task()
    expect(await codeOf(plan.accept())).toBe('implementationPlan.goalsMissing')
    await plan.goals('Jedna osoba prowadzi zapytania')
    await plan.task({ text: 'Procedura', dueOn: null })
    await plan.move(1, 'up')
    expect((await plan.get()).tasks.map(({ text }) => text)).toEqual(['Procedura', 'Nowa zakładka'])
    expect(await codeOf(plan.move(0, 'up'))).toBe('implementationPlan.atTheEnd')
    expect(await refusalOf(plan.task({ dueOn: day('2022-01-01') }))).toEqual({
      code: 'implementationPlan.dueOutside',
      figures: { day: '2022-01-01', from: '2019-09-01', to: '2021-12-31' },
    })

    await plan.accept()
    expect(await plan.next()).toEqual({ step: 'signImplementationAgreement', whose: 'office' })
    expect(await codeOf(plan.task({ text: 'Rejestr' }))).toBe('implementationPlan.reasonMissing')
    await plan.task({ text: 'Rejestr', reason: 'Rada poprosiła' })
    const [last] = await office.client.history.list({ before: null, limit: 1 })
    expect(last).toMatchObject({
      procedure: 'implementationPlan.saveTask',
      reason: 'Rada poprosiła',
      subject: 'Rejestr',
    })
    expect(await codeOf(plan.move(0, 'down'))).toBe('implementationPlan.orderAccepted')
    await plan.remove(0, 'Ujęta w zarządzeniu')

    // That it was done is no change of what was agreed; it counts as late until then.
    const [due] = (await plan.get()).tasks
    expect(due).toMatchObject({ text: 'Nowa zakładka', late: true })
    const { id = null, version = 0 } = due ?? {}
    await plan.task({ id, version, doneOn: day('2020-09-14') })
    expect((await plan.get()).progress).toMatchObject({ tasks: 2, done: 1, late: 1, nextDue: null })
    const undated = { id, version: version + 1, dueOn: null, reason: 'Bez terminu' }
    await plan.remove(1, 'Powtórzone')
    expect(await codeOf(plan.task(undated))).toBe('implementationPlan.taskMissing')

    expect(await codeOf(plan.reopen(''))).toBe('implementationPlan.reasonMissing')
    await plan.reopen('Nowy wójt')
    expect(await plan.next()).toEqual({ step: 'acceptPlan', whose: 'mentor' })
  })

  it('belongs to a JST that takes part, and two windows do not begin it twice', async () => {
    const office = await lubuskieOffice()
    await bring(office, [second], 'sign')
    const { client, programmeId } = office
    expect(await codeOf(using(office, second).goals('Cele'))).toBe(
      'implementationPlan.notTakingPart',
    )
    await bring(office, [first], 'join')
    await using(office).goals('Cele')
    const again = { programmeId, teryt: first, version: 0, goals: 'Inne', reason: '' }
    expect(await codeOf(client.implementationPlan.saveGoals(again))).toBe('record.changedMeanwhile')
    // A task of one plan is no task of another.
    const { id } = await using(office).task()
    await using(office, first).goals('Cele i miary')
    const foreign = using(office, second).task({ id, version: 1 })
    expect(await codeOf(foreign)).toBe('record.gone')
  })

  it('stands on the list of plans with its target, and in the workbook', async () => {
    const office = await implementingOffice([second, first])
    await bring(office, [first, second], 'join')
    const { goals, task: add, accept } = using(office)
    await goals('Cele')
    await add()
    await accept()
    const { client, programmeId } = office
    const list = await client.implementationPlan.list({ programmeId })
    expect(list).toMatchObject({ target: 22, approved: true, day: '2020-09-15' })
    expect(list.rows.map(({ teryt, state, late }) => [teryt, state, late])).toEqual([
      [second, 'none', 0],
      [first, 'accepted', 1],
    ])
    const file = await client.implementationPlan.exportXlsx({
      programmeId,
      teryts: [first, second],
      columns: ['teryt', 'state', 'tasks', 'late'].map((key) => ({ key, heading: key })),
      sheetName: 'Plany wdrożenia',
      words: { 'state.accepted': 'przyjęty', 'state.none': 'brak planu' },
    })
    expect(file.name).toBe('Plany wdrożenia-2020-09-15.xlsx')
    const { Sheets, SheetNames } = read(await file.arrayBuffer())
    const sheet = Sheets[SheetNames[0] ?? '']
    expect(sheet && utils.sheet_to_json(sheet, { header: 1 })).toEqual([
      ['teryt', 'state', 'tasks', 'late'],
      [first, 'przyjęty', 1, 1],
      [second, 'brak planu', 0, 0],
    ])
  })
})

describe('an implementation agreement', () => {
  it('waits for the trainings and the list; the refusal says what is missing', async () => {
    const bare = await lubuskieOffice()
    await bring(bare, [first], 'join')
    const sign = ({ client, programmeId }: LubuskieOffice, teryt: string, on: string) =>
      client.implementation.move({
        programmeId,
        teryt,
        version: 0,
        move: { kind: 'sign', on: day(on), number: 'UWD/1/2020' },
      })
    expect(await refusalOf(sign(bare, first, '2020-07-01'))).toEqual({
      code: 'implementation.managersNotTrained',
      figures: { percent: 80 },
    })

    const office = await implementingOffice([first])
    await bring(office, [first, second], 'join')
    expect(await codeOf(sign(office, second, '2020-07-01'))).toBe(
      'implementation.managersNotTrained',
    )
    await sign(office, first, '2020-07-01')
  })

  it('is not signed with a JST that left the list', async () => {
    const office = await implementingOffice([first, second])
    await bring(office, [first, second], 'join')
    const { client, programmeId } = office
    const withdrawal = { programmeId, teryt: second, number: 'A/1', on: day('2020-07-01') }
    await client.volunteer.withdraw({ ...withdrawal, reason: 'Zmiana planów' })
    const signing = client.implementation.move({
      programmeId,
      teryt: second,
      version: 0,
      move: { kind: 'sign', on: day('2020-08-03'), number: 'UWD/1/2020' },
    })
    expect(await codeOf(signing)).toBe('implementation.leftList')
    expect((await client.jst.get({ programmeId, teryt: second })).next).toEqual({
      step: 'notImplementing',
      whose: 'nobody',
    })
  })

  it('rests on an approval that history cannot take back', async () => {
    const office = await implementingOffice([first])
    await bring(office, [first], 'join')
    const { client, programmeId } = office
    const place = { programmeId, teryt: first }
    await client.volunteer.withdraw({ ...place, number: 'A/1', on: day('2020-07-01'), reason: 'x' })
    const [annex] = await client.history.list({ before: null, limit: 1 })
    expect(annex).toMatchObject({ procedure: 'volunteer.withdraw', reversible: false })
    const back = client.history.takeBack({ id: annex?.id ?? '', reason: 'Pomyłka' })
    expect(await codeOf(back)).toBe('history.notReversible')
  })
})
