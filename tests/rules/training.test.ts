import { describe, expect, it } from 'vitest'
import {
  decideCancelling,
  decideLastForManagers,
  decideSeries,
  decideSeriesRemoval,
  decideTraining,
  decideTrainingRemoval,
  type TrainingEntry,
  type TrainingFacts,
  type TypedDay,
} from '#db/rules/training.ts'
import { decideTrainingRules } from '#db/rules/training-rules.ts'
import { movedDays, trainingStateOn } from '#db/rules/training-state.ts'
import { day } from '#db/values/day.ts'
import type { Decision } from '#db/values/refusal.ts'
import type { TimeOfDay } from '#db/values/training.ts'

const time = (text: string) => text as TimeOfDay
const told = (decision: Decision<unknown>) => (decision.ok ? 'allowed' : decision.refusal)
const typed = (on: string, from = '09:00', to = '15:00', minutes = 300): TypedDay => ({
  ...{ id: null, on: day(on), from: time(from), to: time(to), minutes },
})
const entry: TrainingEntry = {
  subject: 'Oferta inwestycyjna',
  capacity: 20,
  days: [typed('2020-10-05'), typed('2020-10-06')],
}
const period = { from: day('2019-09-01'), to: day('2021-12-31') }
const facts: TrainingFacts = { period, panel: 'staff', current: null }
const current = {
  panel: 'staff' as const,
  cancelledOn: null,
  lastForManagers: false,
  standing: 3,
  days: [{ id: 'one', on: day('2020-10-05'), present: 12 }],
}

describe('a training', () => {
  it('is written down with a subject, seats and days of the programme', () => {
    expect(told(decideTraining(entry, facts))).toBe('allowed')
    const edges = [typed('2019-09-01', '00:00', '00:45', 45), typed('2021-12-31')]
    expect(told(decideTraining({ ...entry, capacity: 1, days: edges }, facts))).toBe('allowed')
  })

  it.each([
    ['subjectMissing', { subject: '' }, {}],
    ['capacityBelowOne', { capacity: 0 }, { capacity: 0 }],
    ['capacityBelowOne', { capacity: -3 }, { capacity: -3 }],
    ['capacityOver', { capacity: 10_001 }, { limit: 10_000 }],
    ['noDays', { days: [] }, {}],
    ['dayTwice', { days: [typed('2020-10-05'), typed('2020-10-05')] }, { day: '2020-10-05' }],
    [
      'dayOutsideProgramme',
      { days: [typed('2022-01-01')] },
      { day: '2022-01-01', from: '2019-09-01', to: '2021-12-31' },
    ],
    ['dayOutsideProgramme', { days: [typed('2019-08-31')] }, { day: '2019-08-31' }],
    [
      'hoursReversed',
      { days: [typed('2020-10-05', '15:00', '09:00')] },
      { day: '2020-10-05', fromTime: '15:00', toTime: '09:00' },
    ],
    ['hoursReversed', { days: [typed('2020-10-05', '09:00', '09:00')] }, {}],
    ['minutesMissing', { days: [typed('2020-10-05', '09:00', '10:00', 0)] }, {}],
    [
      'minutesOverHours',
      { days: [typed('2020-10-05', '09:00', '15:00', 361)] },
      { minutes: 361, span: 360 },
    ],
  ])('is refused: %s %j', (code, over, figures) => {
    expect(told(decideTraining({ ...entry, ...over }, facts))).toMatchObject({
      code: `training.${code}`,
      figures,
    })
  })

  it.each([
    ['cancelled', { cancelledOn: day('2020-09-30') }, 'staff', { day: '2020-09-30' }],
    ['panelHasSignups', {}, 'manager', { panel: 'staff', count: 3 }],
    ['lastOfPanel', { standing: 0, lastForManagers: true }, 'manager', {}],
    ['dayHasAttendance', {}, 'staff', { day: '2020-10-05', count: 12 }],
  ] as const)('on record is kept: %s', (code, over, panel, figures) => {
    const changed = { ...facts, panel, current: { ...current, ...over } }
    expect(told(decideTraining(entry, changed))).toEqual({ code: `training.${code}`, figures })
  })

  it('may move a day with attendance to another date, and drop one without', () => {
    const moved = { ...typed('2020-10-07'), id: 'one' }
    expect(told(decideTraining({ ...entry, days: [moved] }, { ...facts, current }))).toBe('allowed')
    const empty = { ...current, days: [{ id: 'one', on: day('2020-10-05'), present: 0 }] }
    expect(told(decideTraining(entry, { ...facts, current: empty }))).toBe('allowed')
  })

  it('is cancelled once, with a reason, before anybody was present', () => {
    const open = { cancelledOn: null, present: 0 }
    expect(told(decideCancelling(open, 'Choroba trenera'))).toBe('allowed')
    expect(told(decideCancelling(open, ''))).toMatchObject({ code: 'training.reasonMissing' })
    expect(told(decideCancelling({ ...open, present: 2 }, 'x'))).toMatchObject({
      code: 'training.cancelHeld',
      figures: { count: 2 },
    })
    const cancelled = { cancelledOn: day('2020-09-30'), present: 0 }
    expect(told(decideCancelling(cancelled, 'x'))).toMatchObject({ code: 'training.cancelled' })
  })

  it('goes altogether only while nobody ever applied or was present', () => {
    expect(told(decideTrainingRemoval({ signups: 0, present: 0 }))).toBe('allowed')
    for (const people of [
      { signups: 1, present: 0 },
      { signups: 0, present: 1 },
    ]) {
      expect(told(decideTrainingRemoval(people))).toMatchObject({ code: 'training.hasPeople' })
    }
  })

  it.each([
    ['manager', null, null, 'allowed'],
    ['staff', null, null, 'training.lastNotManagers'],
    ['manager', null, { subject: 'Finał' }, 'training.lastAlready'],
    ['manager', '2020-09-30', null, 'training.cancelled'],
  ] as const)('of panel %s, cancelled %s, beside %j: the last one is %s', (...row) => {
    const [panel, cancelledOn, marked, expected] = row
    const training = { panel, cancelledOn: cancelledOn === null ? null : day(cancelledOn) }
    const decision = decideLastForManagers(training, marked)
    expect(decision.ok ? 'allowed' : decision.refusal.code).toBe(expected)
  })
})

describe('a series', () => {
  it('has a name, and keeps its panel and itself while it has trainings', () => {
    const series = { name: 'Szkolenia kadry', panel: 'manager' } as const
    expect(told(decideSeries(series, null))).toBe('allowed')
    expect(told(decideSeries({ ...series, name: '' }, null))).toMatchObject({
      code: 'training.seriesNameMissing',
    })
    expect(told(decideSeries(series, { panel: 'staff', trainings: 0 }))).toBe('allowed')
    expect(told(decideSeries(series, { panel: 'staff', trainings: 2 }))).toMatchObject({
      code: 'training.seriesPanel',
      figures: { count: 2 },
    })
    expect(told(decideSeriesRemoval(0))).toBe('allowed')
    expect(told(decideSeriesRemoval(1))).toMatchObject({ code: 'training.seriesHasTrainings' })
  })
})

describe('where a training stands', () => {
  const training = {
    days: [{ on: day('2020-10-06') }, { on: day('2020-10-05') }],
    cancelledOn: null,
  }
  it.each([
    ['2020-10-04', 'planned'],
    ['2020-10-05', 'running'],
    ['2020-10-06', 'running'],
    ['2020-10-07', 'held'],
  ])('on %s: %s', (on, expected) => {
    expect(trainingStateOn(training, day(on))).toBe(expected)
    const cancelled = { ...training, cancelledOn: day('2020-10-01') }
    expect(trainingStateOn(cancelled, day(on))).toBe('cancelled')
  })

  it('days copied to another date keep their gaps, over the end of a year too', () => {
    const days = [{ on: day('2020-12-30') }, { on: day('2021-01-02') }]
    expect(movedDays(days, day('2021-02-27')).map(({ on }) => on)).toEqual([
      '2021-02-27',
      '2021-03-02',
    ])
  })
})

describe('the rules of trainings', () => {
  const before = {
    attendanceRate: 8_000,
    certificatePattern: 'SOI/{n}/{year}',
    signatory: '',
    proposed: ['attendanceRate', 'certificatePattern'],
  }
  const { proposed: _, ...after } = before
  it('stay proposed until confirmed or written anew', () => {
    expect(decideTrainingRules(before, after, [])).toMatchObject({
      value: { proposed: ['attendanceRate', 'certificatePattern'] },
    })
    expect(decideTrainingRules(before, after, ['attendanceRate'])).toMatchObject({
      value: { proposed: ['certificatePattern'] },
    })
    const changed = { ...after, certificatePattern: '{n}', signatory: 'Jan Kowalski' }
    expect(decideTrainingRules(before, changed, [])).toMatchObject({
      value: { proposed: ['attendanceRate'] },
    })
  })

  it.each([
    ['thresholdMissing', { attendanceRate: 0 }],
    ['patternNoNumber', { certificatePattern: 'SOI/{year}' }],
    ['patternUnknownPart', { certificatePattern: '{n}/{rok}' }],
  ])('are refused: %s', (code, over) => {
    const decision = decideTrainingRules(before, { ...after, ...over }, [])
    expect(told(decision)).toMatchObject({ code: `training.${code}` })
  })
})
