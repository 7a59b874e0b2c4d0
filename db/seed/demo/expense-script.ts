import { day } from '#db/values/day.ts'
import type { LineKey } from './budget-script.ts'
import type { ContractorKey } from './expense-contractors.ts'
import type { ContractKey } from './expense-contracts.ts'
import type { ScriptedDocument } from './expense-plot.ts'

/** The script of preparation and of the trainers: whose document, on which day, for how much. */

const report = 1_450_00
const managerDay = 3_200_00
const staffDay = 2_800_00

const on = (text: string) => {
  const [year, month] = text.split('-')
  return { issuedOn: day(text), short: `${month}/${year}` }
}

/** The two invoices for the analysis of the voivodeship, the second paid in two parts. */
const analysis: readonly ScriptedDocument[] = [
  {
    ...{ kind: 'invoice', number: 'FV/118/2019', contractor: 'analysts', contract: 'analysis' },
    ...{ issuedOn: day('2019-12-17'), subject: 'Analiza potencjału: część diagnostyczna' },
    parts: [{ line: 'analysis', amount: 39_360_00 }],
    payments: [{ on: '2020-01-14', weight: 1 }],
    scanned: true,
  },
  {
    ...{ kind: 'invoice', number: 'FV/21/2020', contractor: 'analysts', contract: 'analysis' },
    ...{ issuedOn: day('2020-02-25'), subject: 'Analiza potencjału: raport końcowy' },
    parts: [{ line: 'analysis', amount: 59_040_00 }],
    payments: [
      { on: '2020-03-10', weight: 2 },
      { on: '2020-03-24', weight: 1 },
    ],
    scanned: true,
  },
]

/** A bill of someone who works by the piece or by the day. */
const bill = (
  line: LineKey,
  unitPrice: number,
  subject: string,
  [text, contract, count]: readonly [string, ContractKey, number],
  contractor: ContractorKey,
): ScriptedDocument => {
  const { issuedOn, short } = on(text)
  return {
    ...{ kind: 'bill', number: `R/${short}`, contractor, contract, issuedOn },
    subject: `${subject}: ${count}`,
    parts: [{ line, amount: count * unitPrice }],
  }
}

const experts = {
  reportsFirst: 'expertFirst',
  reportsSecond: 'expertSecond',
  reportsThird: 'expertThird',
} as const

/** 41 of the 43 opening reports. */
const reports = (
  [
    ['2020-02-27', 'reportsFirst', 3],
    ['2020-03-12', 'reportsSecond', 4],
    ['2020-03-30', 'reportsThird', 4],
    ['2020-05-28', 'reportsFirst', 3],
    ['2020-06-30', 'reportsSecond', 5],
    ['2020-07-29', 'reportsThird', 3],
    ['2020-09-30', 'reportsFirst', 5],
    ['2020-10-29', 'reportsSecond', 3],
    ['2020-11-27', 'reportsThird', 4],
    ['2020-12-18', 'reportsFirst', 4],
    ['2021-01-28', 'reportsSecond', 2],
    ['2021-02-26', 'reportsThird', 1],
  ] as const
).map((row) => bill('reports', report, 'Raporty otwarcia JST', row, experts[row[1]]))

/** The first training for managers was held six times, two days each. */
const managerTrainings = [
  '2020-06-25',
  '2020-09-17',
  '2020-10-22',
  '2020-12-21',
  '2021-01-28',
  '2021-02-25',
].map((text) =>
  bill(
    'managerTrainers',
    managerDay,
    'Szkolenie kadry kierowniczej, dni',
    [text, 'managerTrainer', 2],
    'managerTrainer',
  ),
)

const staffTrainers = {
  staffTrainerFirst: 'staffTrainerFirst',
  staffTrainerSecond: 'staffTrainerSecond',
  online: 'staffTrainerFirst',
} as const

/** 18 days in rooms and, once the money came from the study visits, 5 online. */
const staffTrainings = (
  [
    ['2020-09-24', 'staffTrainerFirst', 2],
    ['2020-10-08', 'staffTrainerSecond', 2],
    ['2020-10-23', 'staffTrainerFirst', 3],
    ['2020-11-19', 'staffTrainerFirst', 3],
    ['2020-11-26', 'staffTrainerSecond', 3],
    ['2020-12-10', 'staffTrainerFirst', 2],
    ['2021-01-21', 'staffTrainerSecond', 3],
    ['2021-02-04', 'online', 2],
    ['2021-03-01', 'online', 3],
  ] as const
).map((row) =>
  bill('staffTrainers', staffDay, 'Szkolenie pracowników JST, dni', row, staffTrainers[row[1]]),
)

/** Documents of the preparation and of the trainers. */
export const trainingDocuments: readonly ScriptedDocument[] = [
  ...analysis,
  ...reports,
  ...managerTrainings,
  ...staffTrainings,
]
