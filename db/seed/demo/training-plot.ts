import { addDays, type Day } from '#db/values/day.ts'
import { officeHour, workingDaysAfter, workingDaysBefore } from './clock.ts'
import type { DemoOffice } from './office.ts'
import type { PlannedPerson } from './person-plot.ts'
import type { Randomness } from './random.ts'
import { characters, firstTrainings } from './recruitment-script.ts'
import { type ScriptedTraining, scriptedTrainings, withdrawReasons } from './training-script.ts'

/** An application as it will come. */
export interface PlannedSignup {
  readonly person: PlannedPerson
  readonly on: Day
  /** When on that day, in seconds from midnight. */
  readonly seconds: number
  readonly withdrawal: { readonly on: Day; readonly reason: string } | null
  /** The days of the training on which this person does not come. */
  readonly absentOn: readonly Day[]
}

/** A training as it will be planned and held. */
export interface PlannedTraining extends ScriptedTraining {
  readonly enteredOn: Day
  /** When the JSTs that were there were invited; those that came later on a day of their own. */
  readonly invited: readonly (readonly [on: Day, jsts: readonly string[]])[]
  readonly signups: readonly PlannedSignup[]
  readonly certifiedOn: Day
  /** Its record's id, once it is written down. */
  readonly record: { id: string }
}

type Plotted = Pick<DemoOffice, 'participants' | 'recruitment'>

/** A JST that is to come to a training. */
interface Coming {
  readonly jst: string
  readonly since: Day
  /** When in the day its people apply. */
  readonly seconds: number
  /** It applies and does not come: it will begin with a later one. */
  readonly misses: boolean
}

/** Working days from the entry to the training, from the letters to the training. */
const enteredBefore = 26
const invitedBefore = 16
/** Of a hundred: applications withdrawn, days missed. */
const givingUp = 4
const missing = 5

/** Draws who applies for which training, who gives up, and who is not there on a day. */
export function plotTrainings(office: Plotted, random: Randomness): readonly PlannedTraining[] {
  return scriptedTrainings.map((scripted) => {
    const [first, last] = [scripted.days[0], scripted.days.at(-1)]
    if (first === undefined || last === undefined) throw new Error('A training without days')
    const coming = comingTo(office, scripted, { first, last }, random)
    const signups = coming.flatMap((one) =>
      office.participants
        .filter(({ jst, panel, namedOn, leaving }) => {
          const there = namedOn < workingDaysBefore(first, 1)
          const stays = leaving === null || leaving.on > last
          return jst === one.jst && panel === scripted.panel && there && stays
        })
        .map((person) => signupOf(person, one, scripted, random)),
    )
    const invited = [...Map.groupBy(coming, ({ since }) => since)].map(
      ([on, those]) => [on, those.map(({ jst }) => jst)] as const,
    )
    return {
      ...scripted,
      ...{ enteredOn: workingDaysBefore(first, enteredBefore), invited, signups },
      ...{ certifiedOn: workingDaysAfter(last, random.int(3, 6)), record: { id: '' } },
    }
  })
}

/** The JSTs of the cohort, and with a first training also those that will miss it. */
function comingTo(
  { recruitment }: Plotted,
  { cohort, share, days }: ScriptedTraining,
  { first, last }: { readonly first: Day; readonly last: Day },
  random: Randomness,
): readonly Coming[] {
  const isFirst = firstTrainings.some((on) => on === days[0])
  const letters = workingDaysBefore(first, invitedBefore)
  const stay = recruitment.flatMap(({ jst, signedOn, joinedOn, withdrawal }) => {
    if (signedOn === null || (withdrawal !== null && withdrawal.on <= last)) return []
    const agreed = workingDaysAfter(signedOn, 1)
    const since = agreed > letters ? agreed : letters
    // In the afternoon, when the day's letters were already written.
    const one = { jst, since, seconds: random.int(officeHour(13), officeHour(15)) }
    if (joinedOn !== null && cohort.includes(joinedOn)) return [{ ...one, misses: false }]
    const could = isFirst && first > addDays(signedOn, 2)
    const misses = could && (joinedOn === null || first < joinedOn)
    return misses ? [{ ...one, misses: true }] : []
  })
  return share === undefined
    ? stay
    : stay.filter((_, place) => share.at.some((at) => place % share.of === at))
}

function signupOf(
  person: PlannedPerson,
  { since, seconds, misses }: Coming,
  { days, last }: ScriptedTraining,
  random: Randomness,
): PlannedSignup {
  const [first = since] = days
  const named = workingDaysAfter(person.namedOn, 1)
  const eve = workingDaysBefore(first, 1)
  const drawn = workingDaysAfter(since > named ? since : named, random.int(0, 7))
  const on = drawn < eve ? drawn : eve
  const begins = firstTrainings.some((held) => held === first)
  const gaveUpOn = workingDaysBefore(first, random.int(1, 3))
  const givesUp = misses ? random.chance(50) : !begins && last !== true && random.chance(givingUp)
  const reason = random.pick(withdrawReasons)
  const missesAll = misses || doomed(person.jst)
  return {
    ...{ person, on, seconds },
    withdrawal: givesUp && gaveUpOn > on ? { on: gaveUpOn, reason } : null,
    absentOn: days.filter((held) => {
      const away = random.chance(missing)
      return (missesAll && !(begins && !misses)) || (away && !(begins && held === first))
    }),
  }
}

/** The JST that withdrew because nobody of its staff ever came. */
const doomed = (jst: string) => jst === characters.krzeszyce

/** Who waits for a seat on the morning of a day, in the order of the applications. */
export function waitingOn(
  { signups, capacity }: PlannedTraining,
  morning: Day,
): readonly PlannedSignup[] {
  return signups
    .filter(({ on, withdrawal }) => {
      return on < morning && (withdrawal === null || withdrawal.on >= morning)
    })
    .toSorted((a, b) => (a.on === b.on ? a.seconds - b.seconds : a.on < b.on ? -1 : 1))
    .slice(capacity)
}
