import { type Day, day } from '#db/values/day.ts'
import type { Panel } from '#db/values/person.ts'
import type { AttendanceSource, TrainingForm } from '#db/values/training.ts'
import { firstTrainings } from './recruitment-script.ts'

/** The script of trainings: what was held, when, where and for whom. */

export interface ScriptedTraining {
  readonly panel: Panel
  readonly subject: string
  readonly form: TrainingForm
  readonly place: string
  readonly trainer: string
  readonly materials: string
  readonly capacity: number
  readonly days: readonly Day[]
  readonly hours: { readonly from: string; readonly to: string; readonly minutes: number }
  /** The first trainings that the JSTs who come here began with, by their day. */
  readonly cohort: readonly Day[]
  /** Of the JSTs of the cohort, those at these places of so many; all of them without it. */
  readonly share?: Share
  readonly source: AttendanceSource
  readonly last?: true
}

interface Share {
  readonly of: number
  readonly at: readonly number[]
}

export const seriesNames: Readonly<Record<Panel, string>> = {
  manager: 'Zarządzanie obsługą inwestora',
  staff: 'Obsługa inwestora w praktyce',
}

const wholeDay = { from: '09:00', to: '16:00', minutes: 360 }
const halfDay = { from: '09:00', to: '13:15', minutes: 240 }

const zielonaGora = 'Hotel Umowny, Zielona Góra'
const gorzow = 'Hotel Umowny, Gorzów Wielkopolski'
const lagow = 'Hotel Umowny, Łagów'
const online = (name: string) => `https://szkolenia.przyklad.example/${name}`
const days = (...texts: readonly string[]): readonly Day[] => texts.map(day)

const [june, september, october, december, january, february] = firstTrainings
const early = [june, september]
const late = [december, january]

/** Six times two days, the later ones on-line; every JST begins with one of them. */
const firstForManagers = (
  [
    [june, '2020-06-24', zielonaGora, 24, 'bulk'],
    [september, '2020-09-16', gorzow, 20, 'door'],
    [october, '2020-10-21', lagow, 20, 'bulk'],
    [december, '2020-12-18', online('kadra-1-4'), 20, 'bulk'],
    [january, '2021-01-27', online('kadra-1-5'), 20, 'import'],
    [february, '2021-02-24', online('kadra-1-6'), 20, 'bulk'],
  ] as const
).map(
  ([first, second, place, capacity, source]): ScriptedTraining => ({
    panel: 'manager',
    subject: 'Standardy obsługi inwestora: rola kadry kierowniczej',
    form: place.startsWith('https') ? 'online' : 'onSite',
    ...{ place, trainer: 'Robert Modelowy-Roboczy', capacity, source },
    materials: 'Zestaw szkoleniowy, lista pytań kontrolnych',
    ...{ days: [first, day(second)], hours: wholeDay, cohort: [first] },
  }),
)

/** Half a day on-line with the mentors, and the last one for everybody. */
const laterForManagers: readonly ScriptedTraining[] = [
  ...(
    [
      ['2020-11-05', 0, 'Piotr Testowy', [june, september, october]],
      ['2020-11-06', 1, 'Ewa Modelowa', [june, september, october]],
      ['2021-02-09', null, 'Piotr Testowy', late],
    ] as const
  ).map(
    ([on, at, trainer, cohort]): ScriptedTraining => ({
      ...{ panel: 'manager', subject: 'Oferta inwestycyjna gminy i powiatu: decyzje zarządcze' },
      ...{ form: 'online', place: online(`kadra-2-${on}`), trainer, capacity: 20 },
      ...{ materials: 'Prezentacja', days: days(on), hours: halfDay, cohort, source: 'bulk' },
      ...(at === null ? {} : { share: { of: 2, at: [at] } }),
    }),
  ),
  {
    ...{ panel: 'manager', subject: 'Od szkolenia do wdrożenia: lista chętnych JST' },
    ...{ form: 'online', place: online('kadra-3'), trainer: 'Ewa Modelowa', capacity: 50 },
    ...{ materials: 'Wzór planu wdrożenia', days: days('2021-02-25'), hours: halfDay },
    ...{ cohort: [...firstTrainings], source: 'import', last: true },
  },
]

const beata = 'Beata Fikcyjna-Wzorcowa'
const marek = 'Marek Próbny-Szablonowy'

type Row = readonly [
  days: readonly Day[],
  place: string,
  trainer: string,
  capacity: number,
  cohort: readonly Day[],
  share?: readonly number[],
]

const forStaff = (subject: string, rows: readonly Row[]): readonly ScriptedTraining[] =>
  rows.map(([held, place, trainer, capacity, cohort, at], group) => ({
    ...{ panel: 'staff', subject, place, trainer, capacity, cohort, days: held, hours: wholeDay },
    form: place.startsWith('https') ? 'online' : 'onSite',
    materials: 'Zestaw szkoleniowy, ćwiczenia w pliku',
    source: held.length > 1 && group === 2 ? 'door' : 'bulk',
    ...(at === undefined ? {} : { share: { of: 3, at } }),
  }))

/** 18 days in the plan, four of them moved on-line, and five more for those who came late. */
const staffTrainings: readonly ScriptedTraining[] = [
  ...forStaff('Standard obsługi inwestora krok po kroku', [
    [days('2020-09-22', '2020-09-23'), zielonaGora, beata, 22, early, [0, 1]],
    [days('2020-10-06', '2020-10-07'), gorzow, marek, 30, early, [2]],
    [days('2020-12-08', '2020-12-09'), zielonaGora, beata, 20, [october]],
    [days('2021-02-02', '2021-02-03'), online('praktyka-1-4'), beata, 25, late],
  ]),
  ...forStaff('Oferta terenów inwestycyjnych i zakładka dla inwestora', [
    [days('2020-10-20'), gorzow, beata, 20, early, [0]],
    [days('2020-10-21'), zielonaGora, beata, 12, early, [1]],
    [days('2020-10-22'), lagow, beata, 20, early, [2]],
    [days('2021-01-18'), online('praktyka-2-4'), marek, 20, [october]],
    [days('2021-02-22'), online('praktyka-2-5'), beata, 25, late],
  ]),
  ...forStaff('Rozmowa z inwestorem, także po angielsku', [
    [days('2020-11-16'), gorzow, beata, 20, early, [0]],
    [days('2020-11-17'), zielonaGora, beata, 20, early, [1]],
    [days('2020-11-18'), lagow, beata, 20, early, [2]],
    [days('2021-01-19'), online('praktyka-3-4'), marek, 20, [october]],
    [days('2021-02-23'), online('praktyka-3-5'), beata, 25, late],
  ]),
  ...forStaff('Procedury obsługi zapytań i opieka poinwestycyjna', [
    [days('2020-11-23'), gorzow, marek, 20, early, [0]],
    [days('2020-11-24'), zielonaGora, marek, 20, early, [1]],
    [days('2020-11-25'), online('praktyka-4-3'), marek, 20, early, [2]],
    [days('2021-01-20'), online('praktyka-4-4'), marek, 20, [october]],
    [days('2021-02-24'), online('praktyka-4-5'), beata, 25, [...late, february]],
  ]),
]

/** Every training in the order in which it was written down, series by series. */
export const scriptedTrainings: readonly ScriptedTraining[] = [
  ...firstForManagers,
  ...laterForManagers,
  ...staffTrainings,
]

/** From the first to the second group of the first training for staff: who waited went there. */
export const overflow = {
  ...{ from: '2020-09-22', to: '2020-10-06', on: day('2020-09-17') },
  reason: 'Przeniesienie z listy rezerwowej do drugiej grupy.',
} as const

/** A training that was cancelled before anybody came, and its reason. */
export const cancelled = {
  subject: 'Warsztat dla pracowników: dobre praktyki w terenie',
  on: day('2020-10-14'),
  heldOn: day('2020-10-29'),
  place: 'Urząd Przykładowy, Świebodzin',
  reason: 'Odwołane z powodu epidemii; treść przeniesiono do szkoleń zdalnych.',
} as const

export const withdrawReasons = [
  'Zwolnienie lekarskie.',
  'Sesja rady w tym samym dniu.',
  'Kwarantanna.',
  'Pilne zadania w urzędzie.',
] as const

/** When the coordinator confirmed the rules of trainings, and who signs certificates. */
export const rulesConfirmed = {
  on: day('2020-06-03'),
  signatory: 'Anna Przykładowa, koordynator projektu',
} as const
