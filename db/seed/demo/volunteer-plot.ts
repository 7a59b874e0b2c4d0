import type { Day } from '#db/values/day.ts'
import type { ApplicationChannel, Recommendation } from '#db/values/volunteer.ts'
import { workingDay } from './clock.ts'
import type { DemoOffice } from './office.ts'
import type { Randomness } from './random.ts'
import { lastDays, laterDays, onPaper } from './volunteer-script.ts'

/** An application as it will come. */
export interface PlannedApplication {
  readonly jst: string
  readonly enteredOn: Day
  readonly channel: ApplicationChannel
  /** Handed in on paper so many seconds after one in the afternoon of the last training. */
  readonly paperSeconds: number | null
  /** Null for an application that is taken back before anybody wrote an opinion. */
  readonly recommendation: Recommendation | null
}

export interface VolunteerPlot {
  /** In the order in which they come. */
  readonly applications: readonly PlannedApplication[]
  /** Holds a place and leaves it by the annex. */
  readonly leaver: string
  readonly takenBack: string
}

/** Whom of those with a place their mentors recommend on a condition, by their order. */
const conditionalOf = [7, 13, 18, 22]

/**
 * Draws who applies and when, so that those who will implement hold the places: all but the
 * last of them at once, beside one that will leave; the last of them waits first on the reserve.
 */
export function plotVolunteers(
  { implementations, recruitment }: Pick<DemoOffice, 'implementations' | 'recruitment'>,
  random: Randomness,
): VolunteerPlot {
  const implementing = implementations.map(({ jst }) => jst)
  const last = implementing.at(-1)
  const free = random.shuffled(
    recruitment.flatMap(({ jst, joinedOn, withdrawal }) =>
      joinedOn !== null &&
      joinedOn < onPaper.handedIn &&
      withdrawal === null &&
      !implementing.includes(jst)
        ? [jst]
        : [],
    ),
  )
  const [leaver, second, third, refused, takenBack] = free
  if (
    last === undefined ||
    leaver === undefined ||
    second === undefined ||
    third === undefined ||
    refused === undefined ||
    takenBack === undefined
  ) {
    throw new Error('Too few JSTs take part to apply')
  }
  const accepted = random.shuffled([...implementing.slice(0, -1), leaver])
  const first = accepted.map((jst, at): PlannedApplication => {
    const paper = at < onPaper.count
    const later = at - onPaper.count
    const day = laterDays[Math.floor(later / 5) % laterDays.length] ?? laterDays[0]
    return {
      jst,
      enteredOn: paper ? onPaper.enteredOn : workingDay(day),
      channel: paper ? 'training' : random.pick(['electronic', 'email'] as const),
      paperSeconds: paper ? 1_020 + at * 41 + random.int(0, 37) : null,
      recommendation: conditionalOf.includes(at) ? 'conditional' : 'yes',
    }
  })
  const late = (
    jst: string,
    enteredOn: Day,
    recommendation: Recommendation | null,
  ): PlannedApplication => ({
    jst,
    enteredOn,
    channel: 'electronic',
    paperSeconds: null,
    recommendation,
  })
  return {
    applications: [
      ...first,
      late(refused, laterDays[2], 'no'),
      late(takenBack, lastDays[0], null),
      late(last, lastDays[0], 'conditional'),
      late(second, lastDays[1], 'conditional'),
      late(third, lastDays[2], 'conditional'),
    ],
    leaver,
    takenBack,
  }
}
