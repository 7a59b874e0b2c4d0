import type { Day } from '#db/values/day.ts'
import type { JstKind } from '#db/values/jst.ts'
import type { Panel, PersonFunction } from '#db/values/person.ts'

/** Polish words of a letter; a paper that goes out is in Polish whatever the window speaks. */

const long = new Intl.DateTimeFormat('pl-PL', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** `22.11.2026`. */
export const letterDay = (day: Day): string => day.split('-').toReversed().join('.')

/** `22 listopada 2026 r.` */
export const letterDayInWords = (day: Day): string => `${long.format(new Date(day))} r.`

export const letterJstKinds: Readonly<Record<JstKind, string>> = {
  powiat: 'powiat',
  cityWithPowiatRights: 'miasto na prawach powiatu',
  urbanGmina: 'gmina miejska',
  urbanRuralGmina: 'gmina miejsko-wiejska',
  ruralGmina: 'gmina wiejska',
}

export const letterFunctions: Readonly<Record<PersonFunction, string>> = {
  president: 'prezydent miasta',
  deputyPresident: 'zastępca prezydenta miasta',
  mayor: 'burmistrz',
  deputyMayor: 'zastępca burmistrza',
  wojt: 'wójt',
  deputyWojt: 'zastępca wójta',
  starosta: 'starosta',
  boardMember: 'członek zarządu powiatu',
  employee: 'pracownik',
}

export const letterPanels: Readonly<Record<Panel, string>> = {
  manager: 'kadra kierownicza',
  staff: 'pracownicy',
}
