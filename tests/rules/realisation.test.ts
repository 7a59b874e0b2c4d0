import { describe, expect, it } from 'vitest'
import { realisation } from '#db/rules/realisation.ts'
import { nearEnd, plannedBy } from '#db/rules/realisation-danger.ts'
import { day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import { engagedShare } from '#db/values/realisation-figures.ts'
import {
  april,
  claimOf,
  contractLine,
  documents,
  factsOf,
  inZl,
  line,
  lineIn,
  march,
  zl,
} from './realisation-facts.ts'

const closed = day('2020-05-01')

describe('what is left on a line of 600 zł', () => {
  // Each row: documents and contracts on the line → engaged, open, left; by a calculator.
  it.each([
    ['nothing yet', {}, { engaged: 0, openContracts: 0, left: 600 }],
    ['a document', { documents: [documents('a', 100)] }, { engaged: 100, left: 500 }],
    [
      'a contract without documents',
      { contracts: [contractLine('u1', 'a', 250)] },
      { engaged: 250, openContracts: 250, left: 350 },
    ],
    [
      'a contract and its document: the document uses the contract up',
      { contracts: [contractLine('u1', 'a', 250)], documents: [documents('a', 100, 0, 'u1')] },
      { engaged: 250, openContracts: 150, left: 350 },
    ],
    [
      'a contract and another document: both are engaged',
      { contracts: [contractLine('u1', 'a', 250)], documents: [documents('a', 100)] },
      { engaged: 350, openContracts: 250, left: 250 },
    ],
    [
      'a contract exceeded by its documents: nothing is open, nothing comes back',
      { contracts: [contractLine('u1', 'a', 250)], documents: [documents('a', 300, 0, 'u1')] },
      { engaged: 300, openContracts: 0, left: 300 },
    ],
    [
      'one contract exceeded does not eat another',
      {
        contracts: [contractLine('u1', 'a', 250), contractLine('u2', 'a', 100)],
        documents: [documents('a', 300, 0, 'u1')],
      },
      { engaged: 400, openContracts: 100, left: 200 },
    ],
    [
      'a contract closed early: what was not invoiced is free',
      {
        contracts: [contractLine('u1', 'a', 250, closed)],
        documents: [documents('a', 100, 0, 'u1')],
      },
      { contracted: 250, engaged: 100, openContracts: 0, left: 500 },
    ],
    [
      'a document of the contract on another line leaves it open here',
      { contracts: [contractLine('u1', 'a', 250)], documents: [documents('b', 100, 0, 'u1')] },
      { engaged: 250, openContracts: 250, left: 350 },
    ],
    [
      'a correction gives money back',
      { documents: [documents('a', -40)] },
      { engaged: -40, left: 640 },
    ],
    ['overspent', { documents: [documents('a', 700)] }, { engaged: 700, left: -100 }],
  ])('%s', (_, over, expected) => {
    expect(lineIn(factsOf(over), 'a').zl).toMatchObject(expected)
  })
})

describe('claimed and settled on a line', () => {
  it.each([
    ['a claim that waits', [claimOf('a', 100)], { claimed: 100, settled: 0 }],
    ['approved whole', [claimOf('a', 100, { approved: 100 })], { claimed: 100, settled: 100 }],
    [
      'cut: what was ruled out is neither claimed nor settled any more',
      [claimOf('a', 100, { approved: 70 })],
      { claimed: 70, settled: 70 },
    ],
    [
      'parked: it is claimed no more until a later claim takes it',
      [claimOf('a', 100, { approved: 80 })],
      { claimed: 80, settled: 80 },
    ],
    [
      'parked and claimed again: counted once',
      [claimOf('a', 100, { approved: 80 }), claimOf('a', 20)],
      { claimed: 100, settled: 80 },
    ],
  ])('%s', (_, claims, expected) => {
    expect(lineIn(factsOf({ claims }), 'a').zl).toMatchObject(expected)
  })
})

describe('the rows of the realisation', () => {
  it('add up: 895 618,00 zł direct, 179 123,60 zł indirect, 1 074 741,60 zł with their sources', () => {
    const { direct, indirect, total, sources, unallocated } = realisation(
      factsOf({ directTotal: zl(895_618), lines: [line('a', 800_000)] }),
    )
    expect(unallocated / 100).toBe(95_618)
    expect(direct.budget / 100).toBe(895_618)
    expect(indirect.budget / 100).toBe(179_123.6)
    expect(total.budget / 100).toBe(1_074_741.6)
    expect(sources.map(({ source, figures }) => [source, figures.budget / 100])).toEqual([
      ['own', 107_474.16],
      ['eu', 905_792.22],
      ['state', 61_475.22],
    ])
  })

  it('know the totals before any line exists', () => {
    const found = realisation(factsOf({ version: null, directTotal: zl(895_618), lines: [] }))
    expect(found.tasks).toEqual([])
    expect(found.unallocated / 100).toBe(895_618)
    expect(inZl(found.total)).toMatchObject({ budget: 1_074_741.6, engaged: 0, left: 1_074_741.6 })
  })

  it('keep a line that the version left out while money is on it', () => {
    const facts = factsOf({ lines: [line('a', 1000), line('old', null)] })
    expect(realisation(facts).tasks.flatMap((task) => task.lines.map(({ id }) => id))).toEqual([
      'a',
    ])
    const spent = lineIn({ ...facts, documents: [documents('old', 50)] }, 'old')
    expect(spent.zl).toMatchObject({ budget: 0, documents: 50, left: -50 })
    expect(spent.dangers).toEqual(['overspent'])
  })

  it('round documents and open contracts of the indirect costs together', () => {
    // 20 % of 0,03 zł and of 0,04 zł is nothing each; of 0,07 zł together it is 0,01 zł.
    const facts = factsOf({
      documents: [documents('a', 0.03)],
      contracts: [contractLine('u1', 'b', 0.04)],
    })
    expect(inZl(realisation(facts).indirect)).toMatchObject({
      documents: 0,
      openContracts: 0.01,
      engaged: 0.01,
    })
  })

  it('take the indirect costs of a claim from the claim, not from the sum of claims', () => {
    // Each of two claims of 0,04 zł has no grosz of indirect costs; one of 0,08 zł would have.
    const claims = [claimOf('a', 0.04), claimOf('a', 0.04)]
    expect(inZl(realisation(factsOf({ claims })).indirect).claimed).toBe(0)
  })

  it('show no sources when the rates exceed the whole', () => {
    const facts = factsOf()
    expect(realisation({ ...facts, euRate: facts.ownRate }).sources).toHaveLength(3)
    const over = { ...facts, ownRate: facts.euRate }
    expect(realisation(over).sources).toEqual([])
  })
})

describe('what is in danger', () => {
  const plan = [
    { month: march, amount: zl(200) },
    { month: april, amount: zl(200) },
  ]
  it.each([
    ['calm: half engaged, on plan', 300, '2020-06-30', []],
    ['at 90 % still calm', 540, '2020-06-30', []],
    ['over 90 %', 540.01, '2020-06-30', ['nearLimit']],
    ['spent to the grosz', 600, '2020-06-30', ['nearLimit']],
    ['overspent by a grosz', 600.01, '2020-06-30', ['overspent']],
    ['three quarters of the plan is not behind', 300, '2020-05-01', []],
    ['a grosz under three quarters of 400 zł', 299.99, '2020-05-01', ['behindPlan']],
    ['on the last day of March only March is due', 150, '2020-03-31', []],
    ['and less than three quarters of it is behind', 149.99, '2020-03-31', ['behindPlan']],
    ['before the month ends nothing is due', 0, '2020-03-30', []],
    ['near the end with over a tenth free', 300, '2021-11-15', ['underspent']],
    ['near the end with a tenth free', 540, '2021-11-15', []],
  ])('%s', (_, spent, on, expected) => {
    const facts = factsOf({
      day: day(on),
      lines: [line('a', 600, { plan })],
      documents: [documents('a', spent)],
    })
    expect(lineIn(facts, 'a').dangers).toEqual(expected)
  })

  it('is not a line spent as it was planned', () => {
    const whole = [{ month: march, amount: zl(600) }]
    const facts = (on: string) =>
      factsOf({
        day: day(on),
        lines: [line('a', 600, { plan: whole })],
        documents: [documents('a', 600)],
      })
    expect(lineIn(facts('2020-03-20'), 'a').dangers).toEqual(['nearLimit'])
    expect(lineIn(facts('2020-03-31'), 'a').dangers).toEqual([])
  })

  it.each([
    ['2021-09-30', '2021-12-31', false],
    ['2021-10-01', '2021-12-31', true],
    ['2021-11-30', '2022-02-28', false],
    ['2021-12-01', '2022-02-28', true],
    ['2022-01-15', '2021-12-31', true],
  ])('on %s less than three months are left to %s: %s', (on, end, expected) => {
    expect(nearEnd(day(on), day(end))).toBe(expected)
  })

  it('counts the plan of months that have ended', () => {
    expect(plannedBy(plan, day('2020-04-29'))).toBe(zl(200))
    expect(plannedBy(plan, day('2020-04-30'))).toBe(zl(400))
  })

  it('has no share without a budget', () => {
    const { figures } = lineIn(factsOf({ lines: [line('a', 0)] }), 'a')
    expect(engagedShare(figures)).toBeNull()
    expect(engagedShare({ ...figures, budget: grosze(400), engaged: grosze(100) })).toBe(0.25)
  })
})
