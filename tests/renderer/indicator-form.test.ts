import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatOf } from '#db/rules/indicator.ts'
import { decideRule } from '#db/rules/indicator-entry.ts'
import { deliverableKinds } from '#db/values/implementing.ts'
import { type CountRule, type IndicatorWhere, indicatorSets } from '#db/values/indicator.ts'
import { narrowedBy } from '#db/values/indicator-conditions.ts'
import { jstKinds } from '#db/values/jst.ts'
import type { grosze } from '#db/values/money.ts'
import { panels, sexes } from '#db/values/person.ts'
import {
  countText,
  errorsOf,
  fieldsFor,
  formatOfForm,
  formOfIndicator,
  type IndicatorForm,
  ruleKinds,
  ruleOf,
  targetOf,
  withCondition,
  withSet,
} from '#renderer/screens/indicator/edit/indicator-form.ts'

const writing = { moneyInput: (amount: ReturnType<typeof grosze>) => String(amount / 100) }
const empty = formOfIndicator(null, writing)
const whole: IndicatorForm = {
  ...empty,
  ...{ code: 'P13', name: 'Nazwa', nameEn: 'Name', source: 'biuro', unit: 'szt.', unitEn: 'pcs' },
}

const where: fc.Arbitrary<IndicatorWhere> = fc.record(
  {
    jstKinds: fc.subarray([...jstKinds], { minLength: 1 }),
    mediumTown: fc.boolean(),
    powiats: fc.constant(['0801']),
    panel: fc.constantFrom(...panels),
    sex: fc.constantFrom(...sexes),
    deliverable: fc.constantFrom(...deliverableKinds),
  },
  { requiredKeys: [] },
)
const set = fc.constantFrom(...indicatorSets)

describe('the form of an indicator', () => {
  it('never keeps a condition that another set cannot meet, and loses none that it can', () => {
    fc.assert(
      fc.property(where, set, (conditions, next) => {
        const rule: CountRule = { set: 'participants', where: conditions }
        const changed = withSet(rule, next)
        expect(decideRule({ kind: 'count', ...changed })).toMatchObject({ ok: true })
        const kept = narrowedBy[next].filter((field) => conditions[field] !== undefined)
        expect(Object.keys(changed.where).sort()).toEqual([...kept].sort())
      }),
    )
  })

  it('takes a condition away with its last value', () => {
    const rule: CountRule = { set: 'jstsTrained', where: { mediumTown: true } }
    expect(withCondition(rule, { mediumTown: undefined })).toEqual({
      set: 'jstsTrained',
      where: {},
    })
  })

  it.each(ruleKinds)('writes the values of a %s as the host does', (ruleKind) => {
    const form = { ...whole, ruleKind, of: countText({ set: 'jstsTrained', where: {} }) }
    expect(formatOfForm(form)).toBe(formatOf(ruleOf(form)))
    expect(decideRule(ruleOf(form))).toMatchObject({ ok: true })
  })

  it.each([
    ['count', '1 200', 1_200],
    ['share', '45,5 %', 4_550],
    ['amount', '1 074 741,60 zł', 107_474_160],
    ['entered', '12,5', 1_250],
  ] as const)('reads the target of a %s: %s', (ruleKind, target, value) => {
    const form = { ...whole, ruleKind, targetKind: 'typed', target } as const
    expect(targetOf(form)).toEqual({ target: { kind: 'typed', value } })
  })

  it.each([
    ['count', '12,5'],
    ['share', '101'],
    ['amount', 'dużo'],
    ['entered', ''],
  ] as const)('tells at the field that %s has no target %s', (ruleKind, target) => {
    const form = { ...whole, ruleKind, targetKind: 'typed', target } as const
    expect(Object.keys(errorsOf(form))).toEqual(['target'])
  })

  it('offers only figures of the programme in the unit of the rule', () => {
    expect(fieldsFor('money')).toEqual(['value', 'ownContribution'])
    expect(fieldsFor('count')).toContain('targetJst')
    expect(fieldsFor('share')).toEqual([])
  })

  it('asks for units only where a person enters the value', () => {
    expect(Object.keys(errorsOf({ ...whole, unit: '', unitEn: '' }))).toEqual([])
    expect(Object.keys(errorsOf({ ...whole, ruleKind: 'entered', unit: '', unitEn: '' }))).toEqual([
      'unit',
    ])
  })
})
