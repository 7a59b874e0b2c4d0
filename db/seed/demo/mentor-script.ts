import { day } from '#db/values/day.ts'

/** The script of the mentors: whom they have, what changes, what they find on their visits. */

/** When the mentors are entered, on the first days of their work, and when they get their JSTs. */
export const enteredOn = day('2020-02-06')
export const assignedOn = day('2021-02-25')

/** The mentors' telephones at the office; nobody has such numbers. */
export const phones = { mentorNorth: '95 000 40 01', mentorSouth: '68 000 40 02' } as const

/** A gmina of the south that the mentor of the north had at first, for an even load. */
export const handover = {
  jst: '0802052',
  first: {
    plannedOn: day('2021-05-05'),
    on: day('2021-05-12'),
    findings:
      'Rozpoznanie przed umową. Zapytania prowadzone są w arkuszu, bez terminów odpowiedzi; ' +
      'dwie działki przy drodze krajowej nie mają karty.',
  },
  plansNextOn: day('2021-05-19'),
  on: day('2021-05-31'),
  note:
    'Rozmawiać z sekretarzem gminy, wójt oddał mu temat. Karty działek przy drodze krajowej ' +
    'czekają na geodetę. Umowa wdrożeniowa jest u radcy, podpis w czerwcu.',
} as const

/** Visits called off, by the order of the agreements, with what came instead a week later. */
export const calledOff = new Map([
  ['4 first', 'Urząd zamknięty na tydzień z powodu kwarantanny pracowników.'],
  ['11 second', 'Sekretarz jest na zwolnieniu, a nikt inny nie prowadzi zapytań.'],
])

/** Visits put off by a few days. */
export const putOff: ReadonlySet<string> = new Set(['2 first', '7 second', '14 first', '19 second'])

export const endedEarly = {
  reason: 'Umowę wdrożeniową rozwiązano, wizyta jest bezprzedmiotowa.',
  step: 'Wskazać koordynatora obsługi inwestora i jego zastępcę',
} as const

/** A closing visit that nobody has held or called off by the last day. */
export const forgotten = { plannedOn: day('2021-12-08'), on: day('2021-12-20') } as const

/** The last agreements whose steps of the second visit were still open on the last day. */
export const lateSteps = 2
export const lateDue = [day('2021-12-10'), day('2021-12-17')] as const

export const hours = ['09:00', '09:30', '10:00', '11:00', '12:00', '13:00'] as const

export const findings = {
  first: [
    'Zakładka dla inwestora jest pod zakładką „Promocja”, bez wersji obcojęzycznej. Oferta terenów aktualna, brakuje danych o mediach.',
    'Procedura obsługi jest gotowa w projekcie, czeka na zarządzenie. Zapytania trafiają na ogólną skrzynkę.',
    'Koordynator zna zadania, zastępcy jeszcze nie ma. Rejestr zapytań prowadzony od kwietnia, dwa wpisy.',
    'Tereny obejrzane na miejscu: dojazd dobry, tablica z numerem działki nieczytelna. Zdjęcia z drona umówione.',
  ],
  second: [
    'Procedura działa: trzy zapytania, każde potwierdzone tego samego dnia. Zakładka ma komplet treści po polsku i po angielsku.',
    'Oferta terenów opublikowana, karty w jednym wzorze. Zastępca koordynatora wdrożony.',
    'Odpowiedź na wiadomość próbną przyszła po dwóch dniach, po angielsku i na temat. Zostało uzupełnienie cen działek.',
    'Rejestr zapytań prowadzony na bieżąco, opieka poinwestycyjna ruszyła u dwóch firm.',
  ],
} as const

/** Next steps with how many days they were given. */
export const steps = {
  first: [
    { text: 'Przenieść zakładkę dla inwestora na stronę główną', days: 21 },
    { text: 'Uzupełnić karty terenów o media i dojazd', days: 28 },
    { text: 'Przyjąć procedurę obsługi zarządzeniem', days: 30 },
    { text: 'Założyć osobny adres dla zapytań inwestorów', days: 14 },
    { text: 'Wyznaczyć zastępcę koordynatora', days: 20 },
  ],
  second: [
    { text: 'Dopisać ceny działek i stawki podatków', days: 10 },
    { text: 'Wpisać w kalendarz termin przeglądu oferty', days: 7 },
    { text: 'Przesłać ofertę do bazy krajowej agencji', days: 12 },
    { text: 'Opisać wizytę próbną inwestora w terenie', days: 14 },
  ],
} as const

export const others = [
  '',
  '',
  'Sekretarz gminy',
  'Skarbnik',
  'Sołtys wsi z terenem inwestycyjnym',
] as const

/** How many visits are put on the mileage record of their month, by their order. */
export const mileageVisits: ReadonlySet<number> = new Set([1, 6, 9, 13, 17, 21])
