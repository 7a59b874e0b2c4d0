import { type CostCategory, thousandths } from '#db/values/budget.ts'
import { lineAmount, spreadEvenly } from '#db/values/budget-plan.ts'
import { type Day, day } from '#db/values/day.ts'
import { type Grosze, grosze } from '#db/values/money.ts'
import { monthsOf } from '#db/values/period.ts'

/**
 * The script of the budget: 895 618,00 zł of direct costs, so that with the flat rate it is
 * the programme's value to the grosz. Prices are whole grosze, months are the plan's.
 */

interface ScriptedLine {
  readonly name: string
  readonly category: CostCategory
  readonly outsourced: boolean
  readonly unit: string
  readonly quantity: number
  readonly unitPrice: number
  readonly from: string
  readonly to: string
}

const line = (
  name: string,
  category: CostCategory,
  [quantity, unit, unitPrice]: readonly [number, string, number],
  [from, to]: readonly [string, string],
  outsourced = false,
): ScriptedLine => ({ name, category, outsourced, unit, quantity, unitPrice, from, to })

/** The cost lines by the names that contracts and documents of the script call them. */
export const lines = {
  analysis: line(
    'Analiza potencjału inwestycyjnego województwa',
    'services',
    [1, 'usługa', 98_400_00],
    ['2019-12', '2020-02'],
    true,
  ),
  reports: line(
    'Raporty otwarcia JST (umowy zlecenia)',
    'personnel',
    [43, 'raport', 1_450_00],
    ['2020-02', '2021-02'],
  ),
  managerTrainers: line(
    'Trenerzy kadry kierowniczej',
    'personnel',
    [12, 'dzień', 3_200_00],
    ['2020-06', '2021-02'],
  ),
  staffTrainers: line(
    'Trenerzy pracowników',
    'personnel',
    [18, 'dzień', 2_800_00],
    ['2020-09', '2021-02'],
  ),
  rooms: line('Sale i catering', 'services', [30, 'dzień', 2_650_00], ['2020-06', '2021-02']),
  materials: line(
    'Materiały szkoleniowe',
    'other',
    [129, 'zestaw', 120_00],
    ['2020-06', '2021-02'],
  ),
  visits: line('Wizyty studyjne', 'services', [2, 'wizyta', 24_500_00], ['2020-05', '2020-06']),
  trainingOfficer: line(
    'Specjalista ds. szkoleń',
    'personnel',
    [14, 'miesiąc', 3_900_00],
    ['2020-01', '2021-02'],
  ),
  mentors: line(
    'Wynagrodzenia opiekunów merytorycznych',
    'personnel',
    [44, 'miesiąc', 3_150_00],
    ['2020-02', '2021-11'],
  ),
  travel: line('Delegacje opiekunów', 'other', [88, 'wyjazd', 96_50], ['2020-02', '2021-11']),
  investmentAnalyses: line(
    'Analizy inwestycyjne i rynku pracy',
    'services',
    [22, 'analiza', 4_100_00],
    ['2021-05', '2021-10'],
    true,
  ),
  advice: line(
    'Doradztwo eksperckie',
    'services',
    [352, 'godzina', 145_00],
    ['2021-04', '2021-11'],
    true,
  ),
  drone: line('Zdjęcia terenów z drona', 'services', [22, 'JST', 1_890_00], ['2021-05', '2021-09']),
  ebooks: line(
    'E-booki w 3 językach',
    'services',
    [22, 'e-book', 2_950_00],
    ['2021-07', '2021-12'],
  ),
  presentations: line(
    'Prezentacje w 3 językach',
    'services',
    [22, 'prezentacja', 1_560_00],
    ['2021-07', '2021-12'],
  ),
  gala: line('Gala i certyfikaty', 'services', [1, 'usługa', 18_356_00], ['2021-12', '2021-12']),
} as const

export type LineKey = keyof typeof lines

/** The tasks in their order, each in a stage by its place, with its lines in their order. */
export const tasks = [
  {
    stage: 0,
    name: 'Analiza potencjału i raporty otwarcia',
    on: day('2019-09-11'),
    lines: ['analysis', 'reports'],
  },
  {
    stage: 1,
    name: 'Rekrutacja i szkolenia',
    on: day('2019-09-12'),
    lines: ['managerTrainers', 'staffTrainers', 'rooms', 'materials', 'visits', 'trainingOfficer'],
  },
  {
    stage: 1,
    name: 'Opiekunowie i plany wdrożenia',
    on: day('2019-09-13'),
    lines: ['mentors', 'travel'],
  },
  {
    stage: 2,
    name: 'Pakiety dla JST',
    on: day('2019-09-16'),
    lines: ['investmentAnalyses', 'advice', 'drone', 'ebooks', 'presentations', 'gala'],
  },
] as const satisfies readonly {
  stage: number
  name: string
  on: Day
  lines: readonly LineKey[]
}[]

/**
 * The study visits that the epidemic cancelled: 28 160,00 zł of their 49 000,00 go to the other
 * task (its tenth would be 28 738,00), the rest stays with the trainings, now held online.
 */
export const transfer = {
  on: day('2021-01-19'),
  reason:
    'Wizyty studyjne odwołane z powodu epidemii. Środki na szkolenia zdalne pracowników, ' +
    'materiały wysyłane do urzędów oraz obszerniejsze e-booki i prezentacje.',
  moves: [
    { to: 'ebooks', amount: grosze(22_000_00) },
    { to: 'presentations', amount: grosze(6_160_00) },
    { to: 'staffTrainers', amount: grosze(14_000_00) },
    { to: 'materials', amount: grosze(6_840_00) },
  ],
} as const satisfies {
  on: Day
  reason: string
  moves: readonly { to: LineKey; amount: Grosze }[]
}

/** A scripted line as the form of the budget takes it: identity, price, months that add up. */
export function typedLine({ from, to, quantity, unitPrice, ...identity }: ScriptedLine) {
  const [count, price] = [thousandths(quantity * 1000), grosze(unitPrice)]
  const months = monthsOf({ from: day(`${from}-01`), to: day(`${to}-01`) })
  return {
    identity: { ...identity, abroad: false, stateAid: false },
    cost: {
      quantity: count,
      unitPrice: price,
      plan: spreadEvenly(lineAmount(count, price), months),
    },
  }
}
