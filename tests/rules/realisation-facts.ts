/** Facts of the realisation for tests: amounts in złoty, so that a person can check them. */
import { realisation } from '#db/rules/realisation.ts'
import type {
  ClaimFacts,
  ContractLineFacts,
  DocumentSum,
  LineFacts,
  RealisationFacts,
} from '#db/rules/realisation-facts.ts'
import { type Day, day } from '#db/values/day.ts'
import { basisPoints, type Grosze, grosze } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import type { RealisationFigures } from '#db/values/realisation-figures.ts'

export const zl = (amount: number): Grosze => grosze(Math.round(amount * 100))

/** A line of the first task, planned evenly in March and April 2020 unless told otherwise. */
export const line = (
  id: string,
  budget: number | null,
  over: Partial<LineFacts> = {},
): LineFacts => ({
  id,
  taskId: 'task1',
  name: id,
  category: 'personnel',
  budget: budget === null ? null : zl(budget),
  plan: [],
  ...over,
})

export const documents = (
  lineId: string,
  amount: number,
  paid = 0,
  contractId: string | null = null,
): DocumentSum => ({ lineId, contractId, documents: zl(amount), paid: zl(paid) })

export const contractLine = (
  contractId: string,
  lineId: string,
  amount: number,
  closedOn: Day | null = null,
): ContractLineFacts => ({
  contractId,
  number: contractId,
  contractor: 'Wykonawca',
  signedOn: day('2020-01-10'),
  closedOn,
  lineId,
  amount: zl(amount),
})

/** A claim of one line; undecided unless something was approved. */
export const claimOf = (
  lineId: string,
  amount: number,
  verdict: { readonly approved: number } | null = null,
): ClaimFacts => ({
  id: `${lineId} ${amount}`,
  number: 'WNP/1',
  submittedOn: day('2020-05-10'),
  decidedOn: verdict === null ? null : day('2020-06-20'),
  indirectRate: basisPoints(2_000),
  approved: null,
  lines: [
    {
      lineId,
      amount: zl(amount),
      approved: zl(verdict?.approved ?? 0),
    },
  ],
})

export const march = '2020-03' as Month
export const april = '2020-04' as Month

export const factsOf = (over: Partial<RealisationFacts> = {}): RealisationFacts => ({
  day: day('2020-06-30'),
  end: day('2021-12-31'),
  version: 1,
  directTotal: zl(1000),
  ownRate: basisPoints(1_000),
  indirectRate: basisPoints(2_000),
  euRate: basisPoints(8_428),
  tasks: [
    { id: 'task1', ordinal: 1, name: 'Zadanie 1' },
    { id: 'task2', ordinal: 2, name: 'Zadanie 2' },
  ],
  lines: [line('a', 600), line('b', 400, { taskId: 'task2', category: 'services' })],
  documents: [],
  contracts: [],
  claims: [],
  corrections: [],
  ...over,
})

/** The figures of a row in złoty. */
export const inZl = (figures: RealisationFigures): Record<keyof RealisationFigures, number> =>
  Object.fromEntries(
    Object.entries(figures).map(([column, amount]) => [column, amount / 100]),
  ) as Record<keyof RealisationFigures, number>

/** The figures of one line of the realisation in złoty. */
export function lineIn(facts: RealisationFacts, id: string) {
  const found = realisation(facts)
    .tasks.flatMap((task) => task.lines)
    .find((one) => one.id === id)
  if (found === undefined) throw new Error(`No line ${id}`)
  return { ...found, zl: inZl(found.figures) }
}
