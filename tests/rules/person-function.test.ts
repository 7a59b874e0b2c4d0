import { expect, it } from 'vitest'
import { decideFunction, functionsOf, unusualFunction } from '#db/rules/person-function.ts'
import { jstKinds } from '#db/values/jst.ts'
import { panels, personFunctions } from '#db/values/person.ts'

it.each([
  ['powiat', 'manager', ['starosta', 'boardMember']],
  ['cityWithPowiatRights', 'manager', ['president', 'deputyPresident']],
  ['urbanGmina', 'manager', ['mayor', 'deputyMayor', 'president', 'deputyPresident']],
  ['urbanRuralGmina', 'manager', ['mayor', 'deputyMayor']],
  ['ruralGmina', 'manager', ['wojt', 'deputyWojt']],
  ['powiat', 'staff', ['employee']],
  ['cityWithPowiatRights', 'staff', ['employee']],
  ['urbanGmina', 'staff', ['employee']],
  ['urbanRuralGmina', 'staff', ['employee']],
  ['ruralGmina', 'staff', ['employee']],
] as const)('in a %s the panel %s has %j', (kind, panel, functions) => {
  expect(functionsOf(kind, panel)).toEqual(functions)
})

it('allows a function exactly where it is offered', () => {
  for (const kind of jstKinds) {
    for (const panel of panels) {
      for (const personFunction of personFunctions) {
        const allowed = decideFunction({ kind, panel }, personFunction).ok
        expect(allowed, `${personFunction} in ${kind}, ${panel}`).toBe(
          functionsOf(kind, panel).includes(personFunction),
        )
      }
    }
  }
})

it.each([
  ['ruralGmina', 'manager', 'mayor', 'people.functionOfOtherKind'],
  ['powiat', 'manager', 'wojt', 'people.functionOfOtherKind'],
  ['cityWithPowiatRights', 'manager', 'mayor', 'people.functionOfOtherKind'],
  ['urbanRuralGmina', 'manager', 'president', 'people.functionOfOtherKind'],
  ['ruralGmina', 'manager', 'employee', 'people.functionOfOtherPanel'],
  ['ruralGmina', 'staff', 'wojt', 'people.functionOfOtherPanel'],
] as const)('in a %s, panel %s, refuses %s: %s', (kind, panel, personFunction, code) => {
  const decision = decideFunction({ kind, panel }, personFunction)
  expect(decision).toMatchObject({ ok: false, refusal: { code, figures: { personFunction } } })
})

it.each([
  ['urbanGmina', 38_000, 'president', 'presidentOfSmallTown'],
  ['urbanGmina', 38_000, 'deputyPresident', 'presidentOfSmallTown'],
  ['urbanGmina', 100_000, 'president', 'presidentOfSmallTown'],
  ['urbanGmina', 100_001, 'president', null],
  ['urbanGmina', 100_001, 'mayor', 'mayorOfLargeTown'],
  ['urbanGmina', 38_000, 'mayor', null],
  ['cityWithPowiatRights', 40_000, 'president', null],
  ['ruralGmina', 5_000, 'wojt', null],
] as const)('in a %s of %i a %s is unusual as %s', (kind, population, personFunction, word) => {
  expect(unusualFunction({ kind, population }, personFunction)).toBe(word)
})
