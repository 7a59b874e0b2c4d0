import { day } from '#db/values/day.ts'
import type { PersonField } from '#db/values/person-field.ts'

/** What becomes of the people whom the JSTs send, by the order in which they were named. */

/** A person who leaves: how many working days after being named, and why. */
export interface ScriptedLeaving {
  readonly after: number
  readonly reason: string
  readonly situation: string
  readonly result: string
  /** Somebody takes the place. */
  readonly replaced: boolean
}

const staysInOffice = 'Zatrudniony w urzędzie, inny zakres obowiązków'

/** Members of staff who leave, one for each of the JSTs drawn for it. */
export const staffLeavings: readonly ScriptedLeaving[] = [
  {
    ...{ after: 96, reason: 'Przejście do innego wydziału urzędu.', replaced: true },
    ...{ situation: staysInOffice, result: 'Nabyte kompetencje w zakresie obsługi inwestora' },
  },
  {
    ...{ after: 71, reason: 'Urlop rodzicielski do końca projektu.', replaced: true },
    ...{ situation: 'Zatrudniona, na urlopie', result: 'Udział zakończony bez certyfikatu' },
  },
  {
    ...{ after: 104, reason: 'Rozwiązanie umowy o pracę.', replaced: true },
    ...{ situation: 'Zatrudniony poza administracją', result: 'Udział zakończony bez certyfikatu' },
  },
  // The result was never gathered.
  { after: 88, reason: 'Przejście na emeryturę.', situation: '', result: '', replaced: false },
]

/** A manager who leaves: the mayor's deputy was called off. */
export const managerLeaving: ScriptedLeaving = {
  ...{ after: 84, reason: 'Odwołanie ze stanowiska zastępcy.', replaced: true },
  ...{ situation: 'Zatrudniony w innym urzędzie', result: 'Udział w pierwszym szkoleniu' },
}

/** What leaves with a JST that withdraws. */
export const withdrawnLeaving = {
  reason: 'JST zrezygnowała z udziału w projekcie.',
  situation: 'Zatrudnienie bez zmian',
  result: 'Udział zakończony wraz z rezygnacją JST',
} as const

/** What a record lacked when it was entered; working days until it was filled in, or never. */
export const gaps: readonly { readonly field: PersonField; readonly filledAfter: number | null }[] =
  [
    { field: 'education', filledAfter: null },
    { field: 'disability', filledAfter: null },
    { field: 'pesel', filledAfter: null },
    { field: 'house', filledAfter: null },
    { field: 'education', filledAfter: 12 },
    { field: 'pesel', filledAfter: 20 },
    { field: 'labourStatus', filledAfter: 9 },
    { field: 'phone', filledAfter: 15 },
  ]

/** The versions of the information clause that people are given. */
export const clauses = [
  {
    enteredOn: day('2020-02-03'),
    validFrom: day('2020-02-03'),
    text:
      'KLAUZULA PRZYKŁADOWA, wersja 1. Administratorem danych jest Zarząd Województwa ' +
      'Lubuskiego. Dane są przetwarzane w celu udzielenia wsparcia, potwierdzenia ' +
      'kwalifikowalności wydatków, monitoringu i ewaluacji projektu. Podanie danych jest ' +
      'warunkiem udziału. Osobie przysługuje prawo dostępu do danych, ich sprostowania, ' +
      'ograniczenia przetwarzania i usunięcia oraz skarga do organu nadzorczego.',
  },
  {
    enteredOn: day('2020-10-29'),
    validFrom: day('2020-11-02'),
    text:
      'KLAUZULA PRZYKŁADOWA, wersja 2. Jak w wersji 1, a ponadto: szkolenia zdalne prowadzi się ' +
      'przez narzędzie do spotkań, którego dostawca przetwarza imię, nazwisko i adres e-mail ' +
      'na podstawie umowy powierzenia. Obraz i głos nie są nagrywane.',
  },
] as const
