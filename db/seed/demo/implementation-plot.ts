import { type Day, day } from '#db/values/day.ts'
import type { Randomness } from './random.ts'
import type { PlannedAttempt } from './recruitment-plot.ts'
import { characters } from './recruitment-script.ts'

/** One implementation as it will happen. */
interface PlannedImplementation {
  readonly jst: string
  readonly agreedOn: Day
  /** UWD/01/2021 and on, in the order of signing. */
  readonly number: string
  readonly completedOn: Day | null
  readonly end: { readonly on: Day; readonly reason: string } | null
}

export type ImplementationPlot = readonly PlannedImplementation[]

/** The 24 implementation agreements; two medium-sized towns have days of their own. */
const agreementDays = (
  '2021-03-23 2021-03-25 2021-03-30 2021-04-08 2021-04-13 2021-04-15 2021-04-20 2021-04-22 ' +
  '2021-04-27 2021-04-29 2021-05-06 2021-05-11 2021-05-13 2021-05-18 2021-05-20 2021-05-25 ' +
  '2021-05-27 2021-06-08 2021-06-10 2021-06-15 2021-06-17 2021-06-22 2021-07-06 2021-07-13'
).split(' ')

const namedSigners: Readonly<Record<string, string>> = {
  '2021-04-13': characters.nowaSol,
  '2021-05-13': characters.zary,
}

const endedEarly = {
  jst: characters.zary,
  on: day('2021-08-17'),
  reason: 'Rozwiązanie umowy za porozumieniem stron: miasto nie obsadziło stanowiska koordynatora.',
}

/** The 23 completions, in the order of the agreements. */
const completionDays = (
  '2021-09-14 2021-09-16 2021-09-23 2021-09-28 2021-10-05 2021-10-07 2021-10-12 2021-10-14 ' +
  '2021-10-21 2021-10-26 2021-11-03 2021-11-04 2021-11-09 2021-11-16 2021-11-18 2021-11-23 ' +
  '2021-11-25 2021-12-01 2021-12-02 2021-12-07 2021-12-09 2021-12-14 2021-12-16'
).split(' ')

/** Those who joined later than this had no time left to implement. */
const lastJoining = day('2021-01-26')

/** Draws the implementing JSTs from those that take part, and gives them the script's days. */
export function plotImplementations(
  recruitment: readonly PlannedAttempt[],
  random: Randomness,
): ImplementationPlot {
  const named = Object.values(namedSigners)
  const ready = recruitment.filter(({ jst, joinedOn, withdrawal }) => {
    return (
      joinedOn !== null && joinedOn <= lastJoining && withdrawal === null && !named.includes(jst)
    )
  })
  const drawn = random.shuffled(ready.map(({ jst }) => jst))
  let completed = 0
  return agreementDays.map((agreed, at) => {
    const jst = namedSigners[agreed] ?? drawn.shift()
    if (jst === undefined) throw new Error('Too few JSTs take part to implement')
    const end = jst === endedEarly.jst ? endedEarly : null
    const completion = end === null ? completionDays[completed++] : undefined
    return {
      jst,
      agreedOn: day(agreed),
      number: `UWD/${String(at + 1).padStart(2, '0')}/2021`,
      completedOn: completion === undefined ? null : day(completion),
      end,
    }
  })
}
