import { type Day, day } from '#db/values/day.ts'
import type { ContractorKey } from './expense-contractors.ts'

/** The script of the Analysis and of the opening reports. */

interface ScriptedReport {
  readonly contractor: ContractorKey
  readonly orderedOn: Day
  readonly dueOn: Day
  readonly receivedOn: Day | null
  readonly acceptedOn: Day | null
  readonly remarks: string
}

/** The Analysis of the voivodeship: ordered with its contract, accepted before its last invoice. */
export const analysis: ScriptedReport = {
  contractor: 'analysts',
  orderedOn: day('2019-11-06'),
  dueOn: day('2020-02-14'),
  receivedOn: day('2020-02-18'),
  acceptedOn: day('2020-02-25'),
  remarks: 'Przyjęta po uzupełnieniu danych o rynku pracy w dwóch powiatach.',
}

/**
 * How many reports each expert had ready by the day of a bill, as the documents say; in the
 * order of the agreements of the JSTs that still take part.
 */
export const reportBills: readonly (readonly [
  billedOn: string,
  contractor: ContractorKey,
  count: number,
])[] = [
  ['2020-02-27', 'expertFirst', 3],
  ['2020-03-12', 'expertSecond', 4],
  ['2020-03-30', 'expertThird', 4],
  ['2020-05-28', 'expertFirst', 3],
  ['2020-06-30', 'expertSecond', 5],
  ['2020-07-29', 'expertThird', 3],
  ['2020-09-30', 'expertFirst', 5],
  ['2020-10-29', 'expertSecond', 3],
  ['2020-11-27', 'expertThird', 4],
  ['2020-12-18', 'expertFirst', 4],
  ['2021-01-28', 'expertSecond', 2],
  ['2021-02-26', 'expertThird', 1],
]

/**
 * The acceptance of one report, written down a few days too early: put right once the period was
 * frozen and claimed, so that its snapshot tells of a report that the day itself no longer has.
 */
export const putRight = {
  ...{ from: day('2020-09-29'), to: day('2020-10-02'), on: day('2020-10-21') },
  remarks: 'Protokół odbioru podpisano 2.10.2020, a nie 29.09.2020; dzień odbioru poprawiono.',
}

/** The last ones were left to the mentors: one is not accepted yet, one is late. */
export const byMentors: readonly ScriptedReport[] = [
  {
    ...{ contractor: 'mentorNorth', orderedOn: day('2021-03-01'), dueOn: day('2021-04-30') },
    ...{ receivedOn: day('2021-04-27'), acceptedOn: day('2021-05-05') },
    remarks: '',
  },
  {
    ...{ contractor: 'mentorSouth', orderedOn: day('2021-03-01'), dueOn: day('2021-11-30') },
    ...{ receivedOn: day('2021-12-10'), acceptedOn: null },
    remarks: 'Do poprawy: brak wykazu terenów i stawek podatków lokalnych.',
  },
  {
    ...{ contractor: 'mentorSouth', orderedOn: day('2021-03-02'), dueOn: day('2021-11-30') },
    ...{ receivedOn: null, acceptedOn: null },
    remarks: 'Urząd nie przekazał jeszcze danych o uzbrojeniu terenów.',
  },
]
