import { addDays, type Day } from '#db/values/day.ts'
import { workingDay, workingDaysAfter, workingDaysBefore } from './clock.ts'
import * as script from './mentor-script.ts'
import type { DemoOffice } from './office.ts'
import type { Randomness } from './random.ts'

export type Round = 'first' | 'second'

/** A next step as it will be agreed and done. */
export interface PlottedStep {
  readonly text: string
  readonly owner: string
  readonly dueOn: Day
  /** Null for one that is open on the last day. */
  readonly doneOn: Day | null
}

/** A visit as it will go. */
export interface PlottedVisit {
  readonly jst: string
  readonly round: Round
  readonly enteredOn: Day
  readonly plannedOn: Day
  readonly hour: string
  /** The later day it was put off to, and when that was written down. */
  readonly putOff: { readonly on: Day; readonly to: Day } | null
  /** Why and when it was called off; another one comes a week later. */
  readonly calledOff: { readonly on: Day; readonly reason: string } | null
  /** Null for one that is never held. */
  readonly heldOn: Day | null
  readonly findings: string
  readonly others: string
  readonly steps: readonly PlottedStep[]
  /** Whether its cost is on the mileage record of its month. */
  readonly mileage: boolean
}

type Implementation = DemoOffice['implementations'][number]
type Plotted = Pick<DemoOffice, 'implementations' | 'people'>

/** Draws two visits at each JST that implements, in the order of the agreements. */
export function plotVisits(office: Plotted, random: Randomness): readonly PlottedVisit[] {
  return office.implementations.flatMap((one, at) => [
    plotVisit(office, random, one, { at, round: 'first' }),
    plotVisit(office, random, one, { at, round: 'second' }),
  ])
}

function plotVisit(
  { people, implementations }: Plotted,
  random: Randomness,
  one: Implementation,
  { at, round }: { readonly at: number; readonly round: Round },
): PlottedVisit {
  const key = `${at} ${round}`
  const due = dayOfVisit(one, round, at)
  const handed = one.jst === script.handover.jst && round === 'first'
  const enteredOn = handed ? script.handover.plansNextOn : workingDaysBefore(due, 9)
  const reason = script.calledOff.get(key)
  const over = one.end !== null && round === 'second'
  const calledOff = over
    ? { on: workingDaysAfter(one.end.on, 1), reason: script.endedEarly.reason }
    : reason === undefined
      ? null
      : { on: workingDaysBefore(due, 1), reason }
  const putOff = script.putOff.has(key)
    ? { on: workingDaysBefore(due, 2), to: workingDaysAfter(due, 3) }
    : null
  const heldOn = over
    ? null
    : calledOff !== null
      ? workingDay(addDays(due, 7))
      : (putOff?.to ?? due)
  const late = round === 'second' && at >= implementations.length - script.lateSteps
  const agreed = random.shuffled<(typeof script.steps)[Round][number]>(script.steps[round])
  const owners = people.get(one.jst)?.staff.map(({ position }) => position) ?? []
  return {
    ...{ jst: one.jst, round, enteredOn, plannedOn: due, putOff, calledOff, heldOn },
    hour: random.pick(script.hours),
    findings: script.findings[round][at % script.findings[round].length] ?? '',
    others: random.pick(script.others),
    steps:
      heldOn === null
        ? []
        : agreed.slice(0, random.int(1, 2)).map(({ text, days }, place) => {
            const dueOn = workingDay(addDays(heldOn, days))
            const owner = owners[place % owners.length] ?? 'Koordynator'
            const open = late && place === 0
            if (one.end !== null && place === 0) {
              return { text: script.endedEarly.step, owner, dueOn, doneOn: null }
            }
            const doneOn = workingDaysAfter(dueOn, random.int(0, 3))
            return { text, owner, ...(open ? lateDays(at, implementations) : { dueOn, doneOn }) }
          }),
    mileage: round === 'first' && script.mileageVisits.has(at),
  }
}

const lateDays = (at: number, all: readonly unknown[]) => ({
  dueOn: script.lateDue[at - all.length + script.lateSteps] ?? script.lateDue[0],
  doneOn: null,
})

/** The first visit comes after the agreement, the second before the implementation ends. */
function dayOfVisit({ agreedOn, completedOn, end }: Implementation, round: Round, at: number): Day {
  if (round === 'first') return workingDaysAfter(agreedOn, 8 + (at % 4))
  return completedOn === null
    ? workingDaysAfter(end?.on ?? agreedOn, 5)
    : workingDaysBefore(completedOn, 17 + (at % 3))
}
