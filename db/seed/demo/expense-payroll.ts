import { addDays, type Day, day } from '#db/values/day.ts'
import { type Month, monthOf, monthsOf } from '#db/values/period.ts'
import { workingDay } from './clock.ts'
import type { ScriptedDocument } from './expense-plot.ts'
import type { Randomness } from './random.ts'

const mentorPay = 3_150_00
const officerPay = 3_900_00
const trip = 96_50

/** The training officer's months, then the two mentors'. */
const officerMonths = { from: day('2020-01-01'), to: day('2021-02-28') }
const mentorMonths = { from: day('2020-02-01'), to: day('2021-11-30') }

/** Nobody travelled in these months. */
const lockdown: readonly string[] = ['2020-04', '2020-05']

/**
 * A payroll list a month, split over two lines while the training officer is on it. Pay goes
 * out at the end of the month, contributions and tax in the middle of the next one.
 */
export function payrollLists(): readonly ScriptedDocument[] {
  const officers = new Set(monthsOf(officerMonths))
  const mentors = new Set(monthsOf(mentorMonths))
  return monthsOf({ from: officerMonths.from, to: mentorMonths.to }).map((month) => {
    const [year, number] = month.split('-')
    const middle = firstOfNext(month, 15)
    return {
      kind: 'payroll',
      number: `LP/${number}/${year}/SOI`,
      contractor: null,
      issuedOn: workingDay(day(`${month}-20`)),
      entryAfter: 0,
      subject: `Lista płac zespołu projektu za ${number}.${year}`,
      month,
      parts: [
        ...(officers.has(month) ? [{ line: 'trainingOfficer', amount: officerPay } as const] : []),
        ...(mentors.has(month) ? [{ line: 'mentors', amount: 2 * mentorPay } as const] : []),
      ],
      payments: [
        { on: `${month}-28`, weight: 61 },
        { on: middle, weight: 39 },
      ],
    }
  })
}

/** 80 of the 88 planned trips: one to three a month for each mentor. */
export function mileageRecords(random: Randomness): readonly ScriptedDocument[] {
  const slots = monthsOf(mentorMonths)
    .filter((month) => !lockdown.includes(month))
    .flatMap((month) => [
      { month, who: 'mentorNorth', initials: 'PT' } as const,
      { month, who: 'mentorSouth', initials: 'EM' } as const,
    ])
  const drawn = random.shuffled(slots)
  // As many travel once as thrice, so that it is two a month on the average.
  const tripsOf = (slot: (typeof slots)[number]) => {
    const at = drawn.indexOf(slot)
    return at < 9 ? 1 : at < 18 ? 3 : 2
  }
  return slots.map((slot) => {
    const [year, number] = slot.month.split('-')
    const trips = tripsOf(slot)
    return {
      kind: 'mileage',
      number: `EP/${number}/${year}/${slot.initials}`,
      contractor: slot.who,
      issuedOn: workingDay(firstOfNext(slot.month, random.int(2, 6))),
      subject: `Ewidencja przejazdów do JST, liczba wyjazdów: ${trips}`,
      month: slot.month,
      parts: [{ line: 'travel', amount: trips * trip }],
    }
  })
}

/** A day of the month after. */
function firstOfNext(month: Month, date: number): Day {
  const next = monthOf(addDays(day(`${month}-28`), 4))
  return day(`${next}-${String(date).padStart(2, '0')}`)
}
