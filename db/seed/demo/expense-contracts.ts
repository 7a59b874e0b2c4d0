import { type Day, day } from '#db/values/day.ts'
import { type Grosze, grosze } from '#db/values/money.ts'
import type { LineKey } from './budget-script.ts'
import type { ContractorKey } from './expense-contractors.ts'

interface ScriptedContract {
  readonly contractor: ContractorKey
  readonly number: string
  readonly signedOn: Day
  readonly endsOn: Day
  readonly subject: string
  readonly procurement: string
  /** What it gives each line, in grosze. */
  readonly lines: readonly (readonly [LineKey, Grosze])[]
  readonly closed?: { readonly on: Day; readonly reason: string }
}

const competition = 'Zasada konkurencyjności: zapytanie ofertowe w bazie ogłoszeń'
const research = 'Rozeznanie rynku: trzy oferty'
const mandate = 'Umowa zlecenia po naborze otwartym'

const contract = (
  contractor: ContractorKey,
  number: string,
  [signedOn, endsOn]: readonly [string, string],
  [subject, procurement]: readonly [string, string],
  lines: readonly (readonly [LineKey, number])[],
  closed?: readonly [string, string],
): ScriptedContract => ({
  ...{ contractor, number, subject, procurement },
  lines: lines.map(([line, amount]) => [line, grosze(amount)]),
  ...{ signedOn: day(signedOn), endsOn: day(endsOn) },
  ...(closed === undefined ? {} : { closed: { on: day(closed[0]), reason: closed[1] } }),
})

/** Contracts; three of them were closed early. */
export const contracts = {
  analysis: contract(
    'analysts',
    'DPS/1/2019',
    ['2019-10-22', '2020-02-28'],
    ['Analiza potencjału inwestycyjnego województwa', competition],
    [['analysis', 98_400_00]],
  ),
  reportsFirst: contract(
    'expertFirst',
    'UZ/1/2020',
    ['2020-02-06', '2021-02-26'],
    ['Raporty otwarcia JST', mandate],
    [['reports', 15 * 1_450_00]],
  ),
  reportsSecond: contract(
    'expertSecond',
    'UZ/2/2020',
    ['2020-02-06', '2021-02-26'],
    ['Raporty otwarcia JST', mandate],
    [['reports', 14 * 1_450_00]],
  ),
  reportsThird: contract(
    'expertThird',
    'UZ/3/2020',
    ['2020-02-06', '2021-02-26'],
    ['Raporty otwarcia JST', mandate],
    [['reports', 14 * 1_450_00]],
    ['2021-03-24', 'Dwa raporty niepotrzebne: JST wycofały się przed audytem.'],
  ),
  visits: contract(
    'travelAgency',
    'DPS/2/2020',
    ['2020-02-12', '2020-06-30'],
    ['Dwie wizyty studyjne', competition],
    [['visits', 49_000_00]],
    ['2020-06-24', 'Wizyty odwołane z powodu epidemii, zaliczka zwrócona.'],
  ),
  rooms: contract(
    'hotel',
    'DPS/3/2020',
    ['2020-05-20', '2021-03-31'],
    ['Sale szkoleniowe z wyżywieniem, do 30 dni', competition],
    [['rooms', 79_500_00]],
    ['2021-03-24', 'Szkolenia zakończone; dziesięć dni odbyło się zdalnie.'],
  ),
  managerTrainer: contract(
    'managerTrainer',
    'UZ/4/2020',
    ['2020-06-03', '2021-03-31'],
    ['Szkolenia kadry kierowniczej, 12 dni', mandate],
    [['managerTrainers', 38_400_00]],
  ),
  staffTrainerFirst: contract(
    'staffTrainerFirst',
    'UZ/5/2020',
    ['2020-08-25', '2021-03-31'],
    ['Szkolenia pracowników, 10 dni', mandate],
    [['staffTrainers', 28_000_00]],
  ),
  staffTrainerSecond: contract(
    'staffTrainerSecond',
    'UZ/6/2020',
    ['2020-08-25', '2021-03-31'],
    ['Szkolenia pracowników, 8 dni', mandate],
    [['staffTrainers', 22_400_00]],
  ),
  online: contract(
    'staffTrainerFirst',
    'UZ/1/2021',
    ['2021-01-21', '2021-03-31'],
    ['Szkolenia zdalne pracowników, 5 dni', mandate],
    [['staffTrainers', 14_000_00]],
  ),
  adviceFirst: contract(
    'adviserFirst',
    'DPS/1/2021',
    ['2021-03-30', '2021-12-10'],
    ['Doradztwo eksperckie, 120 godzin', competition],
    [['advice', 120 * 145_00]],
  ),
  adviceSecond: contract(
    'adviserSecond',
    'DPS/2/2021',
    ['2021-03-30', '2021-12-10'],
    ['Doradztwo eksperckie, 120 godzin', competition],
    [['advice', 120 * 145_00]],
  ),
  adviceThird: contract(
    'adviserThird',
    'DPS/3/2021',
    ['2021-03-30', '2021-12-10'],
    ['Doradztwo eksperckie, 112 godzin', competition],
    [['advice', 112 * 145_00]],
  ),
  investmentAnalyses: contract(
    'analysts',
    'DPS/4/2021',
    ['2021-04-14', '2021-10-29'],
    ['Analizy inwestycyjne i lokalnego rynku pracy dla 22 JST', competition],
    [['investmentAnalyses', 90_200_00]],
  ),
  drone: contract(
    'pilots',
    'DPS/5/2021',
    ['2021-04-20', '2021-09-30'],
    ['Zdjęcia terenów inwestycyjnych 22 JST z drona', research],
    [['drone', 41_580_00]],
  ),
  publications: contract(
    'publisher',
    'DPS/6/2021',
    ['2021-05-11', '2021-12-17'],
    ['E-booki i prezentacje w trzech językach dla 22 JST', competition],
    [
      ['ebooks', 86_900_00],
      ['presentations', 40_480_00],
    ],
  ),
  gala: contract(
    'events',
    'DPS/7/2021',
    ['2021-10-19', '2021-12-22'],
    ['Organizacja gali wręczenia certyfikatów', research],
    [['gala', 15_000_00]],
  ),
} as const

export type ContractKey = keyof typeof contracts
