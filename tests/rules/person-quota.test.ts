import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { decideSeat, type QuotaPerson, sentIn, stillToName } from '#db/rules/person-quota.ts'
import { type Panel, panelLimits, panels } from '#db/values/person.ts'

const sent = (id: string, panel: Panel, over: Partial<QuotaPerson> = {}): QuotaPerson => ({
  id,
  panel,
  leftOn: null,
  mergedIntoId: null,
  ...over,
})
const manager = sent('m', 'manager')
const [first, second, third] = ['a', 'b', 'c'].map((id) => sent(id, 'staff'))
const left = sent('l', 'staff', { leftOn: '2020-05-01' })
const merged = sent('k', 'staff', { mergedIntoId: 'a' })
const people = (...all: readonly (QuotaPerson | undefined)[]) =>
  all.filter((one) => one !== undefined)

it.each([
  ['nobody', people(), 'manager', null],
  ['a manager', people(manager), 'manager', { limit: 1, nth: 2 }],
  ['a manager', people(manager), 'staff', null],
  ['one of the staff', people(first), 'staff', null],
  ['two of the staff', people(first, second), 'staff', { limit: 2, nth: 3 }],
  ['two of the staff', people(first, second), 'manager', null],
  ['two of the staff, one left', people(first, left), 'staff', null],
  ['two of the staff, one a copy', people(first, merged), 'staff', null],
  ['three, put back by the history', people(first, second, third), 'staff', { limit: 2, nth: 4 }],
] as const)('with %s (%#) a %s panel refuses %j', (_, standing, panel, figures) => {
  const decision = decideSeat(standing, panel, null)
  if (figures === null) expect(decision.ok).toBe(true)
  else {
    const refusal = { code: 'people.quotaFull', figures: { panel, ...figures } }
    expect(decision).toMatchObject({ ok: false, refusal })
  }
})

it('leaves the place of the person who leaves to the one who comes', () => {
  expect(decideSeat(people(first, second), 'staff', 'b').ok).toBe(true)
  expect(decideSeat(people(manager), 'manager', 'm').ok).toBe(true)
})

it.each([
  [people(), 'manager', 1],
  [people(manager), 'manager', 0],
  [people(manager), 'staff', 1],
  [people(first), 'staff', 0],
  [people(left), 'staff', 1],
] as const)('%# still to name', (standing, panel, count) => {
  expect(stillToName(standing, panel)).toBe(count)
})

it('never lets a panel past its limit, however people come and leave', () => {
  const deed = fc.record({ panel: fc.constantFrom(...panels), leaves: fc.boolean() })
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      const all: QuotaPerson[] = []
      for (const [at, { panel, leaves }] of deeds.entries()) {
        const leaving = leaves ? sentIn(all, panel)[0] : undefined
        const decision = decideSeat(all, panel, leaving?.id ?? null)
        const room = sentIn(all, panel).length - (leaving ? 1 : 0) < panelLimits[panel].most
        expect(decision.ok).toBe(room)
        if (!decision.ok) continue
        if (leaving) all[all.indexOf(leaving)] = { ...leaving, leftOn: '2020-06-01' }
        all.push(sent(`p${at}`, panel))
        expect(sentIn(all, panel).length).toBeLessThanOrEqual(panelLimits[panel].most)
      }
    }),
  )
})
