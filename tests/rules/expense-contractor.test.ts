import { describe, expect, it } from 'vitest'
import { decideContractorChange, type TypedContractor } from '#db/rules/expense-contractor.ts'

const kept = [
  { id: 'a', kind: 'nip', number: '5265877635', name: 'Szkolenia Zachód' },
  { id: 'b', kind: 'none', number: '', name: 'Jan Kowal' },
  { id: 'c', kind: 'foreign', number: '5265877635', name: 'Training GmbH' },
] as const

describe('a correction of a contractor', () => {
  it.each<[string, string, Pick<TypedContractor, 'kind' | 'number' | 'name'>, string | null]>([
    ['keeps its own number', 'a', { kind: 'nip', number: '5265877635', name: 'Nowa' }, null],
    [
      'takes a number of its kind',
      'b',
      { kind: 'nip', number: '5265877635', name: 'X' },
      'Szkolenia Zachód',
    ],
    ['has a number of another kind', 'c', { kind: 'foreign', number: '1', name: 'X' }, null],
    [
      'is called like one without a number',
      'a',
      { kind: 'none', number: '', name: 'JAN  KOWAL' },
      'Jan Kowal',
    ],
    [
      'is called like one with a number',
      'b',
      { kind: 'none', number: '', name: 'Szkolenia Zachód' },
      null,
    ],
  ])('that %s', (_, id, typed, taken) => {
    const decision = decideContractorChange(id, { ...typed, account: '' }, kept)
    expect(decision).toMatchObject(
      taken === null
        ? { ok: true, value: typed }
        : { ok: false, refusal: { code: 'expense.contractorTaken', figures: { name: taken } } },
    )
  })
})
