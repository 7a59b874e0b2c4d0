import { describe, expect, it } from 'vitest'
import { type ClaimCheckFacts, claimProblems } from '#db/rules/claim-problems.ts'
import { day } from '#db/values/day.ts'
import { basisPoints, grosze } from '#db/values/money.ts'

const document = {
  id: 'd1',
  number: 'FV/1',
  checked: true,
  paidOn: day('2019-10-10'),
  attachments: 1,
}
const other = {
  id: 'c1',
  ordinal: 1,
  kinds: ['refund'] as const,
  state: 'submitted' as const,
  from: day('2019-09-01'),
  to: day('2019-11-30'),
}

/** A second claim with nothing wrong; each row of the table spoils one thing. */
const right: ClaimCheckFacts = {
  claim: {
    ordinal: 2,
    kinds: ['refund'],
    from: day('2019-12-01'),
    to: day('2020-02-29'),
    progress: [{ taskId: 't1', text: 'Zrobiono' }],
    advanceRequested: grosze(0),
    income: grosze(0),
    incomeNote: '',
    returned: grosze(0),
    returnedNote: '',
  },
  programme: { from: day('2019-09-01'), to: day('2021-12-31') },
  day: day('2020-03-10'),
  others: [other],
  documents: [document],
  correctionsOutside: [],
  leftOut: null,
  frozen: { differing: [] },
  tasks: [
    { id: 't1', name: 'Szkolenia', spent: true },
    { id: 't2', name: 'Analiza', spent: false },
  ],
  money: {
    rules: {
      assetsLimitRate: basisPoints(1_000),
      servicesLimitRate: basisPoints(3_000),
      settledRate: basisPoints(7_000),
    },
    ratesFit: true,
    budget: { direct: grosze(1_000), total: grosze(1_200), grant: grosze(1_080) },
    lines: [{ name: 'Trenerzy', budget: grosze(500), cumulative: grosze(500) }],
    limited: {
      fixedAssets: grosze(60),
      crossFinancing: grosze(60),
      outsourcedServices: grosze(300),
    },
    advances: { received: grosze(100), projected: grosze(70) },
  },
}

type Spoilt = Omit<Partial<ClaimCheckFacts>, 'claim' | 'money'> & {
  readonly claim?: Partial<ClaimCheckFacts['claim']>
  readonly money?: Partial<ClaimCheckFacts['money']>
}

const wrong = ({ claim, money, ...more }: Spoilt) =>
  claimProblems({
    ...right,
    ...more,
    claim: { ...right.claim, ...claim },
    money: { ...right.money, ...money },
  }).map(({ level, code }) => `${level} ${code}`)

const none = { count: 0, sum: grosze(0) }
/** A final claim for the last period. */
const last: Spoilt = {
  claim: { kinds: ['refund', 'final'], to: day('2021-12-31') },
  day: day('2022-01-20'),
}

describe('what is wrong with a claim', () => {
  it('nothing is with a right one', () => {
    expect(claimProblems(right)).toEqual([])
  })

  it.each<[string, readonly string[], Spoilt]>([
    ['no kind', ['error noKind'], { claim: { kinds: [] } }],
    [
      'income without a word',
      ['warning incomeUnexplained'],
      { claim: { income: grosze(1), incomeNote: ' ' } },
    ],
    ['a word on no income', ['warning incomeNoteAlone'], { claim: { incomeNote: 'Wpisowe' } }],
    ['income with a word', [], { claim: { income: grosze(1), incomeNote: 'Wpisowe' } }],
    [
      'money returned without a word',
      ['warning returnedUnexplained'],
      { claim: { returned: grosze(1) } },
    ],
    ['a word on nothing returned', ['warning returnedNoteAlone'], { claim: { returnedNote: 'x' } }],
    [
      'a correction outside claims',
      ['warning correctionOutside'],
      { correctionsOutside: [{ id: 'd2', number: 'FK/1', left: grosze(-100) }] },
    ],
    ['an overlap', ['error overlap'], { claim: { from: day('2019-11-30') } }],
    ['a gap', ['warning gap'], { claim: { from: day('2019-12-02') } }],
    ['a first claim that begins late', ['warning gap'], { others: [] }],
    ['a period that runs', ['warning periodNotOver'], { day: day('2020-02-28') }],
    ['an earlier draft', ['error earlierDraft'], { others: [{ ...other, state: 'draft' }] }],
    [
      'a task without words',
      ['error progressMissing'],
      { claim: { progress: [{ taskId: 't2', text: 'Inne' }] } },
    ],
    [
      'blank words',
      ['error progressMissing'],
      { claim: { progress: [{ taskId: 't1', text: ' ' }] } },
    ],
    ['a period that is over and not frozen', ['warning indicatorsNotFrozen'], { frozen: null }],
    [
      'a period that runs and is not frozen',
      ['warning periodNotOver'],
      { frozen: null, day: day('2020-02-28') },
    ],
    [
      'a snapshot that today would tell otherwise',
      ['warning indicatorsDiffer'],
      { frozen: { differing: ['P6', 'R2'] } },
    ],
    ['a refund of nothing', ['error noDocumentsToRefund'], { documents: [] }],
    [
      'settling with nothing',
      ['error noDocumentsToSettle'],
      { documents: [], claim: { kinds: ['settlement'] } },
    ],
    ['documents in a report', ['error documentsNotTaken'], { claim: { kinds: ['reporting'] } }],
    [
      'an unpaid document',
      ['error documentUnpaid'],
      { documents: [{ ...document, paidOn: null }] },
    ],
    [
      'one paid on the last day is fine',
      [],
      { documents: [{ ...document, paidOn: day('2020-02-29') }] },
    ],
    [
      'one paid a day later',
      ['error documentPaidLater'],
      { documents: [{ ...document, paidOn: day('2020-03-01') }] },
    ],
    [
      'an unchecked document',
      ['error documentUnchecked'],
      { documents: [{ ...document, checked: false }] },
    ],
    [
      'a document without a file',
      ['warning documentWithoutFile'],
      { documents: [{ ...document, attachments: 0 }] },
    ],
    [
      'a line a grosz over',
      ['error lineOverBudget'],
      {
        money: { lines: [{ name: 'Trenerzy', budget: grosze(500), cumulative: grosze(501) }] },
      },
    ],
    [
      'assets over their limit',
      ['warning assetsOverLimit'],
      { money: { limited: { ...right.money.limited, fixedAssets: grosze(61) } } },
    ],
    [
      'services over their limit',
      ['warning servicesOverLimit'],
      { money: { limited: { ...right.money.limited, outsourcedServices: grosze(301) } } },
    ],
    ['no budget', ['warning noBudget'], { money: { budget: null } }],
    ['rates over the whole', ['error ratesOverWhole'], { money: { ratesFit: false } }],
    [
      'an advance at the line',
      [],
      { claim: { kinds: ['refund', 'advance'], advanceRequested: grosze(10) } },
    ],
    [
      'an advance below it',
      ['error advanceTooEarly'],
      {
        claim: { kinds: ['refund', 'advance'], advanceRequested: grosze(10) },
        money: { advances: { received: grosze(100), projected: grosze(69) } },
      },
    ],
    [
      'the first advance needs nothing settled',
      [],
      {
        claim: { kinds: ['refund', 'advance'], advanceRequested: grosze(10) },
        money: { advances: { received: grosze(0), projected: grosze(0) } },
      },
    ],
    [
      'an advance of nothing',
      ['error advanceAmountMissing'],
      { claim: { kinds: ['refund', 'advance'] } },
    ],
    [
      'an amount without the kind',
      ['error advanceNotAsked'],
      { claim: { advanceRequested: grosze(1) } },
    ],
    [
      'advances over the grant',
      ['error advanceOverGrant'],
      { claim: { kinds: ['refund', 'advance'], advanceRequested: grosze(981) } },
    ],
    [
      'a final claim that ends early',
      ['error finalEndsEarly', 'warning finalLeavesAdvance'],
      { claim: { kinds: ['refund', 'final'] } },
    ],
    [
      'a final claim when what waits settles the whole advance',
      ['warning finalBeforeDecision'],
      {
        ...last,
        leftOut: { parts: none, unpaid: none },
        money: { advances: { received: grosze(100), projected: grosze(100) } },
      },
    ],
    [
      'a final claim that leaves things out for good',
      [
        'warning finalLeavesParts',
        'warning finalLeavesUnpaid',
        'warning finalBeforeDecision',
        'warning finalLeavesAdvance',
      ],
      {
        ...last,
        leftOut: { parts: { count: 2, sum: grosze(5) }, unpaid: { count: 1, sum: grosze(7) } },
      },
    ],
    [
      'a final claim after decisions that leaves nothing',
      [],
      {
        ...last,
        others: [{ ...other, state: 'decided' }],
        leftOut: { parts: none, unpaid: none },
        money: { advances: { received: grosze(100), projected: grosze(100) } },
      },
    ],
    [
      'a claim after the final one',
      ['error afterFinal'],
      { others: [{ ...other, kinds: ['final'] }] },
    ],
    [
      'the last period without the final kind',
      ['warning lastNotFinal'],
      { claim: { to: day('2021-12-31') }, day: day('2021-12-31') },
    ],
  ])('%s', (_, expected, spoilt) => {
    expect(wrong(spoilt)).toEqual(expected)
  })

  it('leads to the place where it is put right', () => {
    const [unchecked] = claimProblems({ ...right, documents: [{ ...document, checked: false }] })
    expect(unchecked?.place).toEqual({ kind: 'document', id: 'd1' })
    expect(unchecked?.figures).toEqual({ number: 'FV/1' })
  })
})
