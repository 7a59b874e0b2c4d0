import { day } from '#db/values/day.ts'
import type { Phase } from '#db/values/implementing.ts'

/** The coordinator confirms the proposed criteria before the first round. */
export const criteriaSaved = day('2020-02-13')

/** Who assesses, in both rounds, and on which days they write their points down. */
export const assessors = [
  {
    who: 'contactDesk',
    days: {
      before: [day('2020-02-18'), day('2020-02-20'), day('2020-02-25')],
      after: [day('2021-11-15'), day('2021-11-18')],
    },
  },
  {
    who: 'mentorSouth',
    days: {
      before: [day('2020-02-19'), day('2020-02-21'), day('2020-02-26')],
      after: [day('2021-11-16'), day('2021-11-19')],
    },
  },
] as const satisfies readonly {
  readonly who: string
  readonly days: Readonly<Record<Phase, readonly ReturnType<typeof day>[]>>
}[]

/** How good an office is before and how much better after, in per cent of the points. */
export const quality = { from: 22, to: 68, better: { from: 12, to: 38 }, spread: 14 } as const

/** Places among the implementing JSTs, in the order of their agreements. */
export const twists = {
  /** Has the very scores of another, so that they share a place. */
  tied: { of: 18, with: 12 },
  /** Lost the person who answered investors. */
  worse: { at: 9, by: 17 },
} as const

/** The JST, by its place among those that took part, that the English e-mail never reached. */
export const incompleteAt = 30

/** What an assessor noted, at a criterion of an implementing JST. */
export const notes = [
  {
    on: day('2020-02-27'),
    phase: 'before',
    at: 4,
    criterion: 1,
    text: 'Oferta w pliku PDF sprzed trzech lat, bez map i numerów działek.',
  },
  {
    on: day('2021-11-22'),
    phase: 'after',
    at: 9,
    criterion: 4,
    text: 'Adres z zakładki nie działa od odejścia pracownika; odpowiedź po dziewięciu dniach.',
  },
  {
    on: day('2021-11-22'),
    phase: 'after',
    at: 2,
    criterion: 5,
    text: 'Odpowiedź z kartą terenu, mapą i kontaktem do koordynatora.',
  },
] as const
