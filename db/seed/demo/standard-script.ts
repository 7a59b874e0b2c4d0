import { day } from '#db/values/day.ts'

/** The script of the standards, their audits and the certificates of implementation. */

/** In hundredths: how often an element was met, and partly met, before anything was done. */
export const before = { met: 25, partly: 30 } as const
/** The same of proposed elements afterwards; the required ones were all met by the end. */
export const after = { met: 75, partly: 20 } as const

/** Working days from the agreement to the opening audit's steps. */
export const opening = { answers: 6, made: 7, accepted: 10 } as const
/** Working days before the completion at which the final audit's steps fell. */
export const final = { answers: 8, made: 6, accepted: 2 } as const

export const summaries = {
  before: [
    'Zakładka dla inwestora jest, ale oferta terenów nie ma opisu infrastruktury. Zapytania prowadzi kilka osób bez wspólnego rejestru.',
    'Urząd odpowiada na zapytania, nie ma jednak procedury ani zastępcy koordynatora. Oferta jest tylko po polsku.',
    'Tereny są opisane w uchwałach, inwestor nie znajdzie ich na stronie. Nikt nie prowadzi rejestru zapytań.',
  ],
  after: [
    'Oferta jest opublikowana i opisana, zapytania idą przez rejestr, test jakości wypadł dobrze. Wymagane elementy są spełnione.',
    'Procedura działa, koordynator i zastępca są wyznaczeni, oferta jest w bazie krajowej. Wymagane elementy są spełnione.',
    'Strona i oferta odpowiadają standardom, odpowiedzi na maile testowe przyszły w terminie. Wymagane elementy są spełnione.',
  ],
} as const

export const notes = {
  partly: [
    'Opis jest niepełny, brakuje opłat lokalnych.',
    'Działa, ale bez zastępstwa w czasie urlopów.',
    'Tylko w języku polskim.',
  ],
  met: ['Sprawdzone podczas wizyty opiekuna.', 'Zarządzenie i wzory pism w aktach audytu.'],
} as const

export const rulesSaved = {
  on: day('2021-11-30'),
  signatory: 'Anna Przykładowa, koordynatorka projektu',
} as const

/** The day of the gala, on which the certificates were issued and handed over. */
export const gala = day('2021-12-17')

/** One certificate came from the printer with a mistake, and was issued anew. */
export const reprint = {
  on: day('2021-12-20'),
  reason: 'Wydruk wręczony na gali miał uszkodzony herb; JST dostała nowy egzemplarz.',
} as const
