import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { codeOf, refusalOf } from './office.ts'
import { dumpOf } from './peek.ts'
import { bogdaniec, kostrzyn } from './people-office.ts'
import { time, trainingDay, trainingDesk } from './training-desk.ts'

const gubin = '0802011'

describe('the rules and series of trainings', () => {
  it('come proposed, and are confirmed one by one', async () => {
    const { client, programmeId } = await trainingDesk()
    const rules = await client.training.rules({ programmeId })
    expect(rules).toMatchObject({
      attendanceRate: 8_000,
      proposed: ['attendanceRate', 'certificatePattern'],
    })
    const { version, attendanceRate, certificatePattern } = rules
    const fields = { programmeId, attendanceRate, certificatePattern, signatory: 'Jan Kowalski' }
    await client.training.saveRules({ ...fields, version, confirmed: ['attendanceRate'] })
    const after = await client.training.rules({ programmeId })
    expect(after).toMatchObject({ signatory: 'Jan Kowalski', proposed: ['certificatePattern'] })
    const wrong = { ...fields, certificatePattern: 'SOI', version: after.version, confirmed: [] }
    expect(await codeOf(client.training.saveRules(wrong))).toBe('training.patternNoNumber')
  })

  it('series change places, and go only while they are empty', async () => {
    const { client, programmeId, plan, series } = await trainingDesk()
    const names = async () =>
      (await client.training.list({ programmeId })).series.map(({ name }) => name)
    expect(await names()).toEqual(['Kadra kierownicza', 'Pracownicy'])
    const [first] = (await client.training.list({ programmeId })).series
    if (first === undefined) throw new Error('There are two series')
    await client.training.moveSeries({ id: first.id, version: first.version, by: 1 })
    expect(await names()).toEqual(['Pracownicy', 'Kadra kierownicza'])
    const past = { id: series.manager, version: first.version + 1, by: 1 as const }
    expect(await codeOf(client.training.moveSeries(past))).toBe('training.seriesAtEnd')
    await plan()
    const [staff] = (await client.training.list({ programmeId })).series
    const gone = { id: series.staff, version: staff?.version ?? 0 }
    expect(await refusalOf(client.training.removeSeries(gone))).toEqual({
      code: 'training.seriesHasTrainings',
      figures: { count: 1 },
    })
    const other = { programmeId, ...gone, panel: 'manager' as const, name: 'Inna' }
    expect(await codeOf(client.training.saveSeries(other))).toBe('training.seriesPanel')
  })
})

describe('a training', () => {
  it('takes its panel from the series, and stands in the schedule with its figures', async () => {
    const { client, programmeId, plan } = await trainingDesk()
    await plan()
    const { today, trainings } = await client.training.list({ programmeId })
    expect(today).toBe('2020-09-15')
    expect(trainings).toMatchObject([
      {
        ...{ panel: 'staff', state: 'planned', capacity: 2, seriesName: 'Pracownicy' },
        ...{ invited: 0, seated: 0, waiting: 0, present: 0, clashes: [] },
        days: [
          { on: '2020-10-05', minutes: 300 },
          { on: '2020-10-06', minutes: 300 },
        ],
      },
    ])
  })

  it('goes out as an XLSX file, in the order and the columns that are shown', async () => {
    const { client, programmeId, plan } = await trainingDesk()
    const first = await plan()
    const second = await plan({ subject: '=SUMA(1)', days: [trainingDay('2020-10-08')] })
    const file = await client.training.exportXlsx({
      programmeId,
      order: [second, first],
      columns: ['subject', 'panel', 'firstDay', 'hours', 'state'].map((key) => ({
        key,
        heading: key,
      })),
      sheetName: 'Terminarz',
      words: { 'panel.staff': 'pracownicy', 'state.planned': 'zaplanowane' },
    })
    expect(file.name).toBe('Terminarz-2020-09-15.xlsx')
    const sheet = read(new Uint8Array(await file.arrayBuffer())).Sheets.Terminarz
    // Days are dates, which a workbook counts from 30 December 1899.
    expect(sheet && utils.sheet_to_json(sheet, { header: 1 })).toEqual([
      ['subject', 'panel', 'firstDay', 'hours', 'state'],
      ['=SUMA(1)', 'pracownicy', 44_112, 5, 'zaplanowane'],
      ['Oferta inwestycyjna', 'pracownicy', 44_109, 10, 'zaplanowane'],
    ])
  })

  it('is refused outside the programme, and nothing is written', async () => {
    const { client, typed, path } = await trainingDesk()
    const before = dumpOf(path)
    const days = [trainingDay('2022-01-10')]
    expect(await refusalOf(client.training.save(typed({ days })))).toMatchObject({
      code: 'training.dayOutsideProgramme',
      figures: { day: '2022-01-10', from: '2019-09-01', to: '2021-12-31' },
    })
    expect(dumpOf(path)).toEqual(before)
  })

  it('keeps the record of a day that moves, and refuses days that trade dates', async () => {
    const { client, plan, typed } = await trainingDesk()
    const id = await plan()
    const { version, days } = await client.training.get({ id })
    const [first, second] = days.map(({ id: dayId }) => dayId)
    const moved = [
      trainingDay('2020-10-06', { id: first ?? '' }),
      trainingDay('2020-10-07', { id: second ?? '', to: time('14:00') }),
    ]
    await client.training.save(typed({ id, version, days: moved }))
    const after = (await client.training.get({ id })).days
    expect(after.map(({ id: dayId, on, to }) => [dayId, on, to])).toEqual([
      [first, '2020-10-06', '15:00'],
      [second, '2020-10-07', '14:00'],
    ])
    const traded = [
      trainingDay('2020-10-07', { id: first ?? '' }),
      trainingDay('2020-10-06', { id: second ?? '' }),
    ]
    expect(
      await codeOf(client.training.save(typed({ id, version: version + 1, days: traded }))),
    ).toBe('training.daysTradePlaces')
  })

  it('whose days two people change meets as a conflict with both values', async () => {
    const { client, plan, typed } = await trainingDesk()
    const id = await plan()
    const { version, days } = await client.training.get({ id })
    const moved = (on: string) => [
      trainingDay(on, { id: days[0]?.id ?? '' }),
      trainingDay('2020-10-06', { id: days[1]?.id ?? '' }),
    ]
    await client.training.save(typed({ id, version, days: moved('2020-10-02') }))
    expect((await client.training.get({ id })).version).toBe(version + 1)
    const late = typed({ id, version, days: moved('2020-10-01') })
    expect(await refusalOf(client.training.save(late))).toEqual({
      code: 'record.conflict',
      figures: { table: 'training', version: version + 1 },
      conflicts: [
        {
          field: 'days',
          yours: '2020-10-01 09:00–15:00, 300 min; 2020-10-06 09:00–15:00, 300 min',
          theirs: '2020-10-02 09:00–15:00, 300 min; 2020-10-06 09:00–15:00, 300 min',
        },
      ],
    })
    // Who changed something else is told so, and may save beside it.
    const elsewhere = typed({ id, version, place: 'Sala 2', days: moved('2020-10-05') })
    expect(await refusalOf(client.training.save(elsewhere))).toMatchObject({ conflicts: [] })
    // What is chosen after a look at both is saved.
    await client.training.save({ ...late, version: version + 1 })
    expect((await client.training.get({ id })).days.map(({ on }) => on)).toEqual([
      '2020-10-01',
      '2020-10-06',
    ])
    // Taking the days back is a change of them too.
    const [last] = await client.history.list({ before: null, limit: 1 })
    await client.history.takeBack({ id: last?.id ?? '', reason: 'Pomyłka' })
    const back = await client.training.get({ id })
    expect([back.version, back.days[0]?.on]).toEqual([version + 3, '2020-10-02'])
  })

  it('that clashes with another is told before it is saved, and saved anyway', async () => {
    const { client, plan, typed, programmeId } = await trainingDesk()
    const first = await plan()
    const days = [
      trainingDay('2020-10-06', { from: time('14:00'), to: time('16:00'), minutes: 90 }),
    ]
    const other = typed({ subject: 'Drugie', place: 'sala 1', trainer: 'Jan Inny', days })
    const { version: _, ...checked } = other
    expect((await client.training.check(checked)).clashes).toEqual([
      {
        ...{ kind: 'place', on: '2020-10-06', otherId: first },
        ...{ otherSubject: 'Oferta inwestycyjna', what: ['Sala 1'] },
      },
    ])
    await client.training.save(other)
    const { trainings } = await client.training.list({ programmeId })
    expect(trainings.map(({ clashes }) => clashes.length)).toEqual([1, 1])
  })

  it('is copied to another date with its gaps and its invitations', async () => {
    const { client, plan } = await trainingDesk()
    const id = await plan({ days: [trainingDay('2020-10-05'), trainingDay('2020-10-08')] })
    await client.training.invite({ id, teryts: [bogdaniec, kostrzyn], on: day('2020-09-15') })
    const copy = await client.training.copy({ id, from: day('2020-12-30'), invitations: true })
    expect(await client.training.get({ id: copy.id })).toMatchObject({
      invited: 2,
      seated: 0,
      days: [{ on: '2020-12-30' }, { on: '2021-01-02' }],
    })
    const late = { id, from: day('2021-12-30'), invitations: false }
    expect(await codeOf(client.training.copy(late))).toBe('training.dayOutsideProgramme')
  })

  it('is cancelled with a reason and then only copied; removed while nobody applied', async () => {
    const { client, plan, programmeId, typed, person } = await trainingDesk()
    const id = await plan()
    const { version } = await client.training.get({ id })
    const reason = 'Choroba prowadzącej'
    expect(await codeOf(client.training.cancel({ id, version, reason: '' }))).toBe(
      'training.reasonMissing',
    )
    const cancelled = await client.training.cancel({ id, version, reason })
    expect(await client.training.get({ id })).toMatchObject({
      ...{ state: 'cancelled', cancelledOn: '2020-09-15', cancelReason: reason },
    })
    const seen = { id, version: cancelled.version }
    expect(await codeOf(client.training.save(typed(seen)))).toBe('training.cancelled')
    const invited = { id, teryts: [bogdaniec], on: day('2020-09-15') }
    expect(await codeOf(client.training.invite(invited))).toBe('training.cancelled')
    await client.training.copy({ id, from: day('2020-11-02'), invitations: false })
    await client.training.remove(seen)
    const { trainings } = await client.training.list({ programmeId })
    expect(trainings.map(({ days }) => days[0]?.on)).toEqual(['2020-11-02'])

    const [copy] = trainings
    const signup = { id: copy?.id ?? '', personIds: [await person('Próbny')], applied: null }
    await client.training.signUp(signup)
    const kept = { id: signup.id, version: copy?.version ?? 0 }
    expect(await codeOf(client.training.remove(kept))).toBe('training.hasPeople')
    const [newest] = await client.history.list({ before: null, limit: 1 })
    expect(newest).toMatchObject({ procedure: 'training.signUp' })
  })

  it('is marked as the last for managers once in a programme', async () => {
    const { client, plan, series } = await trainingDesk()
    const staff = await plan()
    const one = await plan({ seriesId: series.manager, subject: 'Finał' })
    const days = [trainingDay('2020-11-05')]
    const other = await plan({ seriesId: series.manager, subject: 'Przedostatnie', days })
    const mark = async (id: string, last = true) => {
      const { version } = await client.training.get({ id })
      return client.training.markLast({ id, version, last })
    }
    expect(await codeOf(mark(staff))).toBe('training.lastNotManagers')
    await mark(one)
    expect(await client.training.get({ id: one })).toMatchObject({
      ...{ lastForManagers: true, otherLast: null, laterForManagers: 1 },
    })
    expect(await refusalOf(mark(other))).toEqual({
      code: 'training.lastAlready',
      figures: { subject: 'Finał' },
    })
    expect((await client.training.get({ id: other })).otherLast).toMatchObject({ id: one })
    await mark(one, false)
    await mark(other)
    const { version } = await client.training.get({ id: other })
    await client.training.cancel({ id: other, version, reason: 'Zmiana planu' })
    await mark(one)
  })
})

describe('invitations', () => {
  it('go to JSTs that take part, once each, on a day that has come', async () => {
    const { client, plan } = await trainingDesk()
    const id = await plan()
    const invitable = await client.training.invitable({ id })
    expect(invitable.map(({ teryt }) => teryt)).toEqual([kostrzyn, bogdaniec])
    const invite = (teryts: string[], on = '2020-09-15') =>
      client.training.invite({ id, teryts, on: day(on) })
    expect(await refusalOf(invite([bogdaniec, gubin]))).toMatchObject({
      code: 'training.jstNotTakingPart',
      figures: { state: 'none' },
    })
    expect(await codeOf(invite([bogdaniec], '2020-09-16'))).toBe('training.invitedAhead')
    await invite([bogdaniec])
    expect(await codeOf(invite([kostrzyn, bogdaniec]))).toBe('training.invitedAlready')
    await invite([kostrzyn])
    expect(await client.training.invitable({ id })).toEqual([])
  })

  it('say who has not answered, and are taken back only from those', async () => {
    const { client, plan, person, programmeId } = await trainingDesk()
    const id = await plan()
    const teryts = [bogdaniec, kostrzyn]
    await client.training.invite({ id, teryts, on: day('2020-09-15') })
    const personIds = [await person('Zapisany'), await person('Chętny', kostrzyn)]
    await client.training.signUp({ id, personIds, applied: null })
    const page = async () => client.training.get({ id })
    const leaving = (await page()).seatedPeople.find(({ name }) => name === 'Chętny Jan')
    const { signupId = '', version = 0 } = leaving ?? {}
    await client.training.withdraw({ id: signupId, version, reason: 'Choroba' })
    const { invitations } = await page()
    expect(invitations.map(({ name, answer, people }) => [name, answer, people])).toEqual([
      ['Kostrzyn nad Odrą', 'withdrew', 0],
      ['Bogdaniec', 'signedUp', 1],
    ])
    const [first, second] = invitations.map(({ id: own, version: at }) => ({
      id: own,
      version: at,
    }))
    if (first === undefined || second === undefined) throw new Error('Two are invited')
    expect(await codeOf(client.training.uninvite(second))).toBe('training.invitedHasPeople')
    await client.training.uninvite(first)
    expect((await page()).invitations).toHaveLength(1)
    const timeline = await client.jst.timeline({ programmeId, teryt: kostrzyn })
    const ours = timeline.filter(({ figures }) => figures.training !== undefined)
    expect(ours.map(({ event, figures }) => [event, figures])).toEqual([
      ['undone', { step: 'trainingInvited', training: 'Oferta inwestycyjna' }],
      ['trainingInvited', { training: 'Oferta inwestycyjna' }],
    ])
    expect(await client.training.nextOfJst({ programmeId, teryt: bogdaniec })).toEqual({
      ...{ id, subject: 'Oferta inwestycyjna', on: '2020-10-05', people: 1 },
    })
    expect(await client.training.nextOfJst({ programmeId, teryt: kostrzyn })).toBeNull()
  })
})
