import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { realisation } from '#db/rules/realisation.ts'
import { realisationMonths } from '#db/rules/realisation-course.ts'
import type { ClaimFacts, RealisationFacts } from '#db/rules/realisation-facts.ts'
import { day } from '#db/values/day.ts'
import { basisPoints, flatRateOf, grosze, shareOf, sumMoney } from '#db/values/money.ts'
import { realisationGroups } from '#db/values/realisation.ts'
import {
  type FigureColumn,
  figureColumns,
  figureTarget,
} from '#renderer/screens/realisation/figure-target.ts'
import {
  groupedRows,
  type MatrixRow,
  totalRows,
} from '#renderer/screens/realisation/matrix-rows.ts'
import { type MatrixOf, type Proof, proofOf } from '#renderer/screens/realisation/proof.ts'
import { contractLine, documents, factsOf, line, march } from '../rules/realisation-facts.ts'

const amount = fc.integer({ min: -50_000_00, max: 200_000_00 }).map(grosze)
const positive = fc.integer({ min: 0, max: 200_000_00 }).map(grosze)

/** A claim of both lines; where it is decided, with the institution's split or without one. */
const claim = fc
  .record({ a: positive, b: positive, decided: fc.boolean(), recorded: fc.boolean() })
  .map(({ a, b, decided, recorded }): ClaimFacts => {
    const direct = grosze(a + b)
    const indirect = flatRateOf(direct, basisPoints(2_000))
    const own = shareOf(grosze(direct + indirect), basisPoints(1_000))
    const eu = shareOf(grosze(direct + indirect), basisPoints(8_428))
    const state = grosze(direct + indirect - own - eu)
    return {
      id: `${a} ${b}`,
      number: 'WNP',
      submittedOn: day('2020-05-10'),
      decidedOn: decided ? day('2020-06-20') : null,
      indirectRate: basisPoints(2_000),
      approved: decided && recorded ? { direct, indirect, own, eu, state } : null,
      lines: [
        { lineId: 'a', amount: a, approved: decided ? a : grosze(0) },
        { lineId: 'b', amount: b, approved: decided ? b : grosze(0) },
      ],
    }
  })

const facts = fc
  .record({
    directTotal: positive,
    a: positive,
    documents: fc.tuple(amount, amount),
    paid: fc.tuple(amount, amount),
    contract: positive,
    claims: fc.array(claim, { maxLength: 3 }),
  })
  .map(
    ({ directTotal, a, documents: [one, two], paid, contract, claims }): RealisationFacts =>
      factsOf({
        directTotal,
        lines: [line('a', a / 100), line('b', 100, { taskId: 'task2', category: 'services' })],
        documents: [
          documents('a', one / 100, paid[0] / 100),
          documents('b', two / 100, paid[1] / 100),
        ],
        contracts: [contractLine('u', 'a', contract / 100)],
        claims,
      }),
  )

const months = (found: ReturnType<typeof realisation>) =>
  realisationMonths(found.direct, [{ month: march, amount: grosze(12_345) }], [])

/** The matrix in a grouping, as the screen has it. */
function matrixOf(of: RealisationFacts, group: (typeof realisationGroups)[number]): MatrixOf {
  const found = realisation(of)
  return {
    realisation: found,
    rows: groupedRows(found, months(found), group, 'budget'),
    totals: totalRows(found, group),
  }
}

/** What a person with a calculator gets from the parts of a formula. */
function reckoned({ formula, terms, rate }: Proof): number {
  const sum = sumMoney(terms.map((term) => grosze(term.sign * term.amount)))
  const [first = 0, second = 0] = terms.map((term) => term.amount)
  const of = rate ?? basisPoints(0)
  switch (formula) {
    case 'flatRate':
      return Math.floor((first * of) / 10_000)
    case 'flatRateOfOpen':
      return Math.floor(((first + second) * of) / 10_000) - (terms[2]?.amount ?? 0)
    case 'own':
      return shareOf(grosze(first), of)
    case 'eu': {
      const grant = first - shareOf(grosze(first), basisPoints(1_000))
      return Math.min(shareOf(grosze(first), of), grant)
    }
    case 'share':
      return first + second
    default:
      return sum
  }
}

const figureOf = ({ figures }: MatrixRow, column: FigureColumn) =>
  column === 'share' ? figures.engaged : figures[column]

describe('how a figure was computed', () => {
  it('comes to the figure, in every row and column of every grouping', () => {
    const proved = new Set<string>()
    fc.assert(
      fc.property(facts, fc.constantFrom(...realisationGroups), (of, group) => {
        const matrix = matrixOf(of, group)
        const lines = matrix.rows.flatMap((row) => row.lines)
        for (const row of [...matrix.rows, ...lines, ...matrix.totals]) {
          for (const column of figureColumns) {
            const proof = proofOf(matrix, row.key, column)
            if (proof === null) continue
            proved.add(proof.formula)
            expect(reckoned(proof), `${row.key} ${column}`).toBe(figureOf(row, column))
          }
        }
      }),
      { numRuns: 200 },
    )
    expect([...proved].toSorted()).toEqual(
      ['approved', 'claims', 'eu', 'flatRate', 'flatRateOfOpen', 'left', 'outsidePlan', 'own']
        .concat(['share', 'state', 'sum'])
        .toSorted(),
    )
  })

  it('leads from every figure to records or to a formula, and from it on to records', () => {
    const of = factsOf({
      documents: [documents('a', 100, 100), documents('b', 50)],
      contracts: [contractLine('u', 'a', 200)],
    })
    for (const group of realisationGroups) {
      const matrix = matrixOf(of, group)
      const rows = [...matrix.rows, ...matrix.rows.flatMap((row) => row.lines), ...matrix.totals]
      for (const row of rows) {
        for (const column of figureColumns) reach(matrix, row, column, 0)
      }
    }
  })
})

/** Follows a figure until records are reached; what is nothing may lead nowhere. */
function reach(matrix: MatrixOf, row: MatrixRow, column: FigureColumn, depth: number): void {
  const target = figureTarget(row, column, matrix.realisation)
  if (target === null) {
    expect(figureOf(row, column), `${row.key} ${column}`).toBe(0)
    return
  }
  if (target.kind !== 'proof') return
  expect(depth).toBeLessThan(6)
  const proof = proofOf(matrix, target.row, target.column)
  if (proof === null) throw new Error(`${target.row}.${target.column} has no formula`)
  for (const term of proof.terms) {
    if (term.target === null) expect(term.amount).toBe(0)
    if (term.target?.kind !== 'proof') continue
    const { row: key, column: next } = term.target
    const own = proofOf(matrix, key, next)
    if (own === null) throw new Error(`${key}.${next} has no formula`)
    reach(matrix, own.row, next, depth + 1)
  }
}
