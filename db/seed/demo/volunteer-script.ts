import { day } from '#db/values/day.ts'

/** The script of the list of those willing to implement, and of their plans. */

export const rulesSaved = {
  on: day('2021-02-24'),
  /** Two more than promised, for those who may give up on the way. */
  rules: { places: 24, mediumPlaces: 1, weight: 'recommendedFirst', keepReserved: true },
} as const

/** Those who left the paper at the last training, by their place in the order of applications. */
export const onPaper = {
  count: 10,
  handedIn: day('2021-02-25'),
  enteredOn: day('2021-02-26'),
  reason: 'Zgłoszenie papierowe złożone na szkoleniu.',
} as const

/** When the others wrote, a few each day, and then those who came too late for a place. */
export const laterDays = [day('2021-02-26'), day('2021-03-01'), day('2021-03-02')] as const
export const lastDays = [day('2021-03-03'), day('2021-03-04'), day('2021-03-05')] as const

export const takenBack = {
  on: day('2021-03-09'),
  reason: 'Rada nie przewidziała etatu dla koordynatora w budżecie na 2021 rok.',
} as const

export const opinionDays = [
  day('2021-03-08'),
  day('2021-03-09'),
  day('2021-03-10'),
  day('2021-03-11'),
  day('2021-03-12'),
  day('2021-03-15'),
] as const

export const approval = { on: day('2021-03-18'), number: 'LCH/1/2021' } as const

export const annex = {
  on: day('2021-06-24'),
  number: 'LCH/1/2021/A1',
  reason: 'Zmiana planów inwestycyjnych gminy: tereny przeznaczono na inny cel.',
} as const

export const summaries = [
  'Zespół dwuosobowy, oferta terenów opisana, brak wersji obcojęzycznej.',
  'Urząd odpowiada szybko, zakładka dla inwestora wymaga uporządkowania.',
  'Dobra współpraca z powiatem, oferta terenów rozproszona po kilku stronach.',
  'Kadra przeszła wszystkie szkolenia, procedury są w przygotowaniu.',
] as const

export const grounds = {
  yes: [
    'Zespół jest gotowy, a wójt lub burmistrz wskazał koordynatora.',
    'Tereny są uzbrojone i opisane, urząd prowadzi rejestr zapytań.',
    'Wysoka frekwencja na szkoleniach i wyznaczony zastępca koordynatora.',
  ],
  conditional: [
    'Oferta jest dobra, ale nikt w urzędzie nie prowadzi zapytań na co dzień.',
    'Urząd chce wdrażać, strona dla inwestora jest jednak w przebudowie.',
  ],
  no: ['Urząd nie wskazał osoby, która prowadziłaby wdrożenie, ani terminu, do którego to zrobi.'],
} as const

export const conditions = [
  'Wskazanie koordynatora na piśmie przed podpisaniem umowy.',
  'Uruchomienie zakładki dla inwestora w ciągu trzech miesięcy od umowy.',
] as const

export const goals = [
  'Jedna osoba prowadzi każde zapytanie inwestora, a odpowiedź wychodzi w trzy dni.\nOferta terenów jest pełna i aktualna w dwóch językach.',
  'Inwestor znajduje ofertę w zakładce urzędu i w bazie agencji krajowej.\nProcedura obsługi obowiązuje i jest stosowana.',
  'Urząd przyjmuje wizytę w terenie według scenariusza i utrzymuje kontakt po inwestycji.',
] as const

export const tasks = [
  'Zarządzenie o koordynatorze obsługi inwestora i jego zastępcy',
  'Nowa zakładka dla inwestora na stronie urzędu',
  'Karty terenów inwestycyjnych z uzbrojeniem i planem miejscowym',
  'Procedura obsługi zapytań z terminami odpowiedzi',
  'Rejestr zapytań inwestorów',
  'Tłumaczenie oferty na angielski i niemiecki',
  'Scenariusz wizyty inwestora w terenie',
] as const

/** Why what was agreed changed after the acceptance. */
export const postponed = {
  weeks: 3,
  reason: 'Wykonawca strony poprosił o dłuższy termin; biuro się zgodziło.',
} as const
