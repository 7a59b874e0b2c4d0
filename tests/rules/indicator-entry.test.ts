import { describe, expect, it } from 'vitest'
import {
  decideIndicator,
  decideIndicatorRemoval,
  decideRule,
  decideValue,
  decideWhole,
  type IndicatorEntry,
  indicatorToTrade,
} from '#db/rules/indicator-entry.ts'
import { stepOfDeliverable, stepOfReport, stepsOfPerson } from '#db/rules/indicator-step.ts'
import { day } from '#db/values/day.ts'
import {
  type CountRule,
  type IndicatorRule,
  type IndicatorTarget,
  type IndicatorWhere,
  indicatorSets,
} from '#db/values/indicator.ts'
import { narrowedBy } from '#db/values/indicator-conditions.ts'
import type { Decision } from '#db/values/refusal.ts'
import { period, today } from './facts.ts'

const codeOf = (decision: Decision<unknown>): string =>
  decision.ok ? 'allowed' : decision.refusal.code.replace('indicator.', '')

const side = (set: CountRule['set'], where: IndicatorWhere = {}): CountRule => ({ set, where })
const count = (set: CountRule['set'], where: IndicatorWhere = {}): IndicatorRule => ({
  ...{ kind: 'count' as const, set, where },
})
const share = (of: CountRule, among: CountRule): IndicatorRule => ({ kind: 'share', of, among })
const entered: IndicatorRule = { kind: 'entered', unit: 'szt.', unitEn: 'pcs' }

describe('a rule', () => {
  it.each([
    ['participants of one sex', count('participants', { sex: 'female' }), 'allowed'],
    ['the sex of JSTs', count('jstsSigned', { sex: 'female' }), 'whereUnfit'],
    ['the panel of reports', count('openingReports', { panel: 'staff' }), 'whereUnfit'],
    ['trainings of a powiat', count('trainingsHeld', { powiats: ['0801'] }), 'whereUnfit'],
    [
      'drone photographs of towns',
      count('deliverables', { deliverable: 'drone', mediumTown: true }),
      'allowed',
    ],
    ['deliverables of people', count('participants', { deliverable: 'drone' }), 'whereUnfit'],
    ['what is left out', count('jstsSigned', { sex: undefined }), 'allowed'],
    ['trained among participants', share(side('peopleTrained'), side('participants')), 'allowed'],
    [
      'attendances among participants',
      share(side('attendances'), side('participants')),
      'countsTwice',
    ],
    [
      'participants among attendances',
      share(side('participants'), side('attendances')),
      'countsTwice',
    ],
    ['trained among attendances', share(side('peopleTrained'), side('attendances')), 'countsTwice'],
    [
      'plans among JSTs that signed',
      share(side('implementationPlans'), side('jstsSigned')),
      'allowed',
    ],
    ['people among JSTs', share(side('participants'), side('jstsSigned')), 'shareUnrelated'],
    [
      'deliverables among JSTs',
      share(side('deliverables'), side('jstsImplementing')),
      'shareUnrelated',
    ],
    [
      'women among participants',
      share(side('participants', { sex: 'female' }), side('participants')),
      'allowed',
    ],
    [
      'all among all',
      share(side('participants', { sex: undefined }), side('participants')),
      'shareOfItself',
    ],
    [
      'a bad condition on one side',
      share(side('jstsSigned'), side('jstsSigned', { panel: 'staff' })),
      'whereUnfit',
    ],
    ['money', { kind: 'amount', of: 'realised' }, 'allowed'],
    ['the survey', { kind: 'surveyChange' }, 'allowed'],
    ['an entered one', entered, 'allowed'],
    ['an entered one without a unit', { ...entered, unit: '' }, 'unitMissing'],
    ['an entered one without an English unit', { ...entered, unitEn: '' }, 'allowed'],
  ] satisfies readonly (readonly [string, IndicatorRule, string])[])('%s', (_, rule, code) => {
    expect(codeOf(decideRule(rule))).toBe(code)
  })

  it('can be narrowed by what its things have, in every set', () => {
    const conditions: IndicatorWhere = {
      ...{ jstKinds: ['powiat'], mediumTown: true, powiats: ['0801'] },
      ...{ panel: 'staff', sex: 'male', deliverable: 'drone' },
    }
    for (const set of indicatorSets) {
      for (const [field, value] of Object.entries(conditions)) {
        const fits = (narrowedBy[set] as readonly string[]).includes(field)
        const decision = decideRule(count(set, { [field]: value }))
        expect(decision.ok, `${set} ${field}`).toBe(fits)
        if (!decision.ok) expect(decision.refusal.figures).toEqual({ set, condition: field })
      }
    }
  })

  it('takes no share of nothing', () => {
    expect(decideWhole(0, today)).toEqual({
      ok: false,
      refusal: { code: 'indicator.dividesByZero', figures: { day: today } },
    })
    expect(decideWhole(1, today).ok).toBe(true)
  })
})

describe('an indicator', () => {
  const entry: IndicatorEntry = {
    ...{ code: 'P13', name: 'Kobiety', nameEn: 'Women', deadline: null },
    rule: count('participants', { sex: 'female' }),
    target: { kind: 'typed', value: 20 },
  }
  const facts = { others: [{ code: 'P1', name: 'JST' }], period, entered: 0, before: null }
  const promised = (field: Extract<IndicatorTarget, { kind: 'programme' }>['field']) =>
    ({ kind: 'programme', field }) as const
  it.each([
    ['as it should be', {}, 'allowed'],
    ['no code', { code: '' }, 'codeMissing'],
    ['no name', { name: '' }, 'nameMissing'],
    ['no English name', { nameEn: '' }, 'allowed'],
    ['a code that another has', { code: 'P1' }, 'codeTaken'],
    ['the same in other letters', { code: 'p1' }, 'codeTaken'],
    ['a rule that counts nobody', { rule: count('jstsSigned', { sex: 'male' }) }, 'whereUnfit'],
    ['no target', { target: { kind: 'none' } }, 'allowed'],
    ['a target of zero', { target: { kind: 'typed', value: 0 } }, 'targetNotPositive'],
    ['a target below it', { target: { kind: 'typed', value: -1 } }, 'targetNotPositive'],
    ['a count of the sheet', { target: promised('targetJst') }, 'allowed'],
    ['money of the sheet', { target: promised('value') }, 'targetUnfit'],
    [
      'money against a count',
      { rule: { kind: 'amount', of: 'realised' }, target: promised('targetJst') },
      'targetUnfit',
    ],
    [
      'more than the whole',
      {
        rule: share(side('peopleTrained'), side('participants')),
        target: { kind: 'typed', value: 10_001 },
      },
      'targetOverWhole',
    ],
    ['the last day', { deadline: period.to }, 'allowed'],
    ['a deadline after the programme', { deadline: day('2022-01-01') }, 'deadlineOutside'],
    ['a deadline before it', { deadline: day('2019-08-31') }, 'deadlineOutside'],
  ] satisfies readonly (readonly [string, Partial<IndicatorEntry>, string])[])(
    'with %s',
    (_, patch, code) => {
      expect(codeOf(decideIndicator({ ...entry, ...patch }, facts))).toBe(code)
    },
  )

  it('keeps being entered while values stand', () => {
    const was = { ...facts, entered: 3, before: entered }
    expect(decideIndicator(entry, was)).toMatchObject({
      refusal: { code: 'indicator.valuesEntered', figures: { count: 3 } },
    })
    expect(codeOf(decideIndicator({ ...entry, rule: entered }, was))).toBe('allowed')
  })

  it('goes only while nothing rests on it', () => {
    expect([
      codeOf(decideIndicatorRemoval(0, 0)),
      codeOf(decideIndicatorRemoval(1, 0)),
      codeOf(decideIndicatorRemoval(0, 1)),
    ]).toEqual(['allowed', 'valuesKept', 'inSnapshots'])
  })

  it('trades places with its neighbour, none past the end', () => {
    const rows = ['a', 'b'].map((id) => ({ id }))
    expect(indicatorToTrade(rows, 'a', 'down')).toEqual({ ok: true, value: { id: 'b' } })
    expect(codeOf(indicatorToTrade(rows, 'a', 'up'))).toBe('atEnd')
    expect(codeOf(indicatorToTrade(rows, 'b', 'down'))).toBe('atEnd')
  })
})

describe('an entered value', () => {
  const facts = { rule: entered, from: period.from, today, hasFile: false, others: [] }
  const value = { on: today, entered: 1_200, evidence: 'Pismo z 29 czerwca' }
  it.each([
    ['of today, with words', value, facts, 'allowed'],
    ['with a file alone', { ...value, evidence: '' }, { ...facts, hasFile: true }, 'allowed'],
    ['without evidence', { ...value, evidence: '' }, facts, 'evidenceMissing'],
    ['of nothing', { ...value, entered: 0 }, facts, 'allowed'],
    ['below nothing', { ...value, entered: -1 }, facts, 'valueNegative'],
    ['of tomorrow', { ...value, on: day('2020-07-01') }, facts, 'valueAhead'],
    ['of before the programme', { ...value, on: day('2019-08-31') }, facts, 'valueBefore'],
    ['of a day that has one', value, { ...facts, others: [today] }, 'valueTwice'],
    ['of what is measured', value, { ...facts, rule: count('jstsSigned') }, 'measured'],
  ] as const)('%s', (_, entry, judged, code) => {
    expect(codeOf(decideValue(entry, judged))).toBe(code)
  })
})

describe('what is missing', () => {
  const person = { attendedFrom: null, trainedOn: null, leftOn: null, missing: 0 }
  const earlier = day('2020-06-01')
  it.each([
    ['of one who never came', person, true, 'attendTraining jst'],
    ['of one who left before coming', { ...person, leftOn: earlier }, true, 'nothing'],
    [
      'of one who will come later',
      { ...person, attendedFrom: day('2020-07-01') },
      false,
      'attendTraining jst',
    ],
    ['of one short of hours', { ...person, attendedFrom: earlier }, true, 'reachHours jst'],
    [
      'of one who left short of hours',
      { ...person, attendedFrom: earlier, leftOn: today },
      true,
      'nothing',
    ],
    [
      'of one without a record',
      { ...person, attendedFrom: earlier, missing: 2 },
      false,
      'completeRecord office',
    ],
    [
      'of one trained without a record',
      { ...person, attendedFrom: earlier, trainedOn: today, leftOn: today, missing: 1 },
      true,
      'completeRecord office',
    ],
    [
      'of one short of hours and without a record',
      { ...person, attendedFrom: earlier, missing: 1 },
      true,
      'reachHours jst, completeRecord office',
    ],
    ['of one who counts', { ...person, attendedFrom: earlier }, false, 'nothing'],
  ] as const)('%s', (_, facts, asksHours, told) => {
    const steps = stepsOfPerson(facts, asksHours, today)
    expect(steps.map(({ step, whose }) => `${step} ${whose}`).join(', ') || 'nothing').toBe(told)
  })

  it('of reports and deliverables is with whom it waits, and says how late they are', () => {
    expect(
      (['notOrdered', 'ordered', 'late', 'received'] as const).map((state) =>
        stepOfReport({ state, daysLate: state === 'late' ? 4 : 0 }),
      ),
    ).toEqual([
      { step: 'orderReport', whose: 'office' },
      { step: 'awaitReport', whose: 'contractor' },
      { step: 'awaitReport', whose: 'contractor', figures: { count: 4 } },
      { step: 'acceptReport', whose: 'office' },
    ])
    const parts = (contractorId: string | null) =>
      (['notOrdered', 'ordered', 'inProgress', 'toAccept'] as const).map((state) => {
        const { step, whose } = stepOfDeliverable({ state, daysLate: 0 }, contractorId)
        return `${step} ${whose}`
      })
    expect(parts('firm')).toEqual([
      'orderDeliverable office',
      'awaitDeliverable contractor',
      'awaitDeliverable contractor',
      'acceptDeliverable office',
    ])
    // What nobody outside makes, the office awaits from itself.
    expect(parts(null)[1]).toBe('awaitDeliverable office')
  })
})
