import { addDays, type Day, day, daysBetween } from '#db/values/day.ts'
import type { Deliverable } from '#db/values/package.ts'
import { deliverablesOf } from '../../rules/package.ts'
import { workingDay, workingDaysAfter, workingDaysBefore } from './clock.ts'
import type { ContractorKey } from './expense-contractors.ts'
import type { ImplementationPlot } from './implementation-plot.ts'

/** The languages of the sample office's publications. */
export const sampleLanguages = ['pl', 'en', 'de'] as const

type Implementation = ImplementationPlot[number]

/** Deliverables of one kind for some JSTs, ordered together from one contractor. */
export interface PlannedBatch {
  readonly parts: readonly Deliverable[]
  readonly jsts: readonly Implementation[]
  readonly contractor: ContractorKey
  readonly orderedOn: Day
  readonly dueOn: Day
  readonly startedOn: Day
  readonly receivedOn: Day
  readonly deliveredOn: Day
}

/** Agreements of so many JSTs make one round of orders. */
const roundSize = 4
const advisers = ['adviserFirst', 'adviserSecond', 'adviserThird'] as const

/** When each part comes, in hundredths of the time from the order to the first completion. */
const courses = [
  { kinds: ['analysis'], contractor: () => 'analysts', comes: 42 },
  { kinds: ['drone'], contractor: () => 'pilots', comes: 55 },
  {
    kinds: ['advice'],
    contractor: (round: number) => advisers[round % advisers.length] ?? 'adviserFirst',
    comes: 70,
  },
  { kinds: ['ebook', 'presentation'], contractor: () => 'publisher', comes: 84 },
] as const satisfies readonly {
  readonly kinds: readonly Deliverable['kind'][]
  readonly contractor: (round: number) => ContractorKey
  readonly comes: number
}[]

/** The orders of the packages in rounds, in the order of the agreements. */
export function plotPackages(implementations: ImplementationPlot): readonly PlannedBatch[] {
  const parts = deliverablesOf(sampleLanguages)
  const rounds = Math.ceil(implementations.length / roundSize)
  return Array.from({ length: rounds }, (_, round) =>
    implementations.slice(round * roundSize, (round + 1) * roundSize),
  ).flatMap((jsts, round) => {
    const signed = jsts.map(({ agreedOn }) => agreedOn).toSorted()
    const completed = jsts.flatMap(({ completedOn }) => completedOn ?? []).toSorted()
    const orderedOn = workingDaysAfter(signed.at(-1) ?? day('2021-12-31'), 2)
    const whole = daysBetween(orderedOn, completed[0] ?? day('2021-12-31'))
    const at = (share: number) => workingDay(addDays(orderedOn, Math.round((whole * share) / 100)))
    return courses.map(({ kinds, contractor, comes }): PlannedBatch => {
      const receivedOn = at(comes)
      return {
        parts: parts.filter(({ kind }) => kinds.some((one) => one === kind)),
        ...{ jsts, contractor: contractor(round), orderedOn },
        startedOn: workingDaysAfter(orderedOn, 3 + (comes % 5)),
        dueOn: workingDaysAfter(receivedOn, 1),
        receivedOn,
        deliveredOn: workingDaysAfter(receivedOn, 4),
      }
    })
  })
}

/** The places among the agreements at which the flights waited for the weather. */
export const lateFlights: readonly number[] = [2, 9, 17]
/** So many working days after the due day those pictures came. */
export const flightDelay = 9

/** The German presentations of the last two who completed: one has come, one has not. */
export const awaitedPresentations = {
  part: { kind: 'presentation', language: 'de' },
  dueOn: day('2021-12-10'),
  /** The other one came to be accepted after the holidays. */
  cameOn: day('2021-12-29'),
} as const

/** The two JSTs that still await it, in the order of their agreements. */
export const awaitingJsts = (implementations: ImplementationPlot): readonly string[] =>
  implementations
    .filter(({ completedOn }) => completedOn !== null)
    .slice(-2)
    .map(({ jst }) => jst)

/** The last day on which something may still be delivered to a JST. */
export const lastDayOf = ({ completedOn, end }: Implementation): Day =>
  end?.on ?? workingDaysBefore(completedOn ?? day('2021-12-31'), 1)
