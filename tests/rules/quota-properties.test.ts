import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { implementationStateOn } from '#db/rules/implementation.ts'
import { type QuotaJst, quotaBoard } from '#db/rules/quota.ts'
import { recruitmentStateOfAttemptsOn } from '#db/rules/recruitment.ts'
import { addDays, type Day } from '#db/values/day.ts'
import { implementationStates, noImplementationDates } from '#db/values/implementation.ts'
import {
  noRecruitmentDates,
  type RecruitmentDates,
  recruitmentStates,
} from '#db/values/recruitment.ts'
import { period } from './facts.ts'

const dayAt = (offset: number): Day => addDays(period.from, offset)
const offset = fc.integer({ min: 0, max: 800 })
const target = fc.integer({ min: 0, max: 30 })

const board = (day: Day, jsts: readonly QuotaJst[], targets = [10, 2, 5, 1]) => {
  const [jst = 0, mediumTowns = 0, implementations = 0, implementationMediumTowns = 0] = targets
  return quotaBoard({
    day,
    targets: { jst, mediumTowns, implementations, implementationMediumTowns },
    regionJstCount: jsts.length,
    stages: [
      { ordinal: 1, from: dayAt(0), to: dayAt(100) },
      { ordinal: 2, from: dayAt(101), to: dayAt(400) },
      { ordinal: 3, from: dayAt(401), to: dayAt(700) },
    ],
    jsts,
    benchmark: null,
  })
}

const jst = fc.record({
  mediumTown: fc.boolean(),
  recruitment: fc.constantFrom(...recruitmentStates),
  implementation: fc.constantFrom(...implementationStates),
  signedOn: fc.option(offset.map(dayAt)),
})
const jsts = fc
  .array(jst, { maxLength: 40 })
  .map((all) => all.map((one, index) => ({ ...one, teryt: String(index).padStart(4, '0') })))

describe('any board', () => {
  it('reached + missing − surplus is the target, and never both are left', () => {
    fc.assert(
      fc.property(
        jsts,
        offset,
        fc.array(target, { minLength: 4, maxLength: 4 }),
        (all, at, targets) => {
          for (const quota of board(dayAt(at), all, targets).quotas) {
            expect(quota.reached + quota.missing - quota.surplus).toBe(quota.target)
            expect(Math.min(quota.missing, quota.surplus)).toBe(0)
            expect(quota.missing).toBeGreaterThanOrEqual(0)
            expect(quota.surplus).toBeGreaterThanOrEqual(0)
          }
        },
      ),
    )
  })

  it('puts every JST in one list at most, and who is missing in one group', () => {
    fc.assert(
      fc.property(jsts, offset, (all, at) => {
        for (const quota of board(dayAt(at), all).quotas) {
          const missing = [...quota.inProgressTeryts, ...quota.possibleTeryts]
          const lists = [...quota.reachedTeryts, ...missing]
          expect(new Set(lists).size).toBe(lists.length)
          expect(quota.missingBy.flatMap(({ teryts }) => teryts).sort()).toEqual(missing.sort())
          expect(quota.reachedTeryts).toHaveLength(quota.reached)
          expect(quota.inProgressTeryts).toHaveLength(quota.inProgress)
        }
        const [first] = board(dayAt(at), all).quotas
        const count = first ? first.reached + first.inProgress + first.possibleTeryts.length : 0
        expect(count).toBe(all.length)
      }),
    )
  })

  it('a pace that is kept every day reaches the quota by the end of the stage', () => {
    fc.assert(
      fc.property(jsts, fc.integer({ min: 101, max: 400 }), (all, at) => {
        const [first] = board(dayAt(at), all).quotas
        const pace = first?.pace
        if (first === undefined || pace == null || first.missing === 0) return
        // Needed is rounded to a hundredth per 30 days, so allow half of that per 30 days left.
        const made = ((pace.neededPer30Days ?? 0) / 100 / 30) * pace.daysLeft
        expect(Math.abs(made - first.missing)).toBeLessThanOrEqual(
          (pace.daysLeft / 30) * 0.005 + 1e-9,
        )
        if (all.every(({ recruitment }) => recruitment === 'none')) {
          expect(pace.verdict).toBe('nothingOnRecord')
          return
        }
        const onPace = pace.signedPer30Days >= (pace.neededPer30Days ?? 0)
        const judged = onPace ? 'onPace' : 'behind'
        const tooLate = pace.daysLeft < 7 && !onPace
        const early = at < 101 + 13 ? 'tooEarly' : judged
        expect(pace.verdict).toBe(tooLate ? 'tooLate' : early)
      }),
    )
  })
})

/** A JST's whole life: up to two attempts and an implementation, each step later than the last. */
interface Life {
  readonly attempts: readonly RecruitmentDates[]
  readonly implementedOn: Day | null
}

const life = fc
  .record({
    days: fc.array(offset, { minLength: 8, maxLength: 8 }),
    steps: fc.integer({ min: 0, max: 8 }),
  })
  .map(({ days, steps }): Life => {
    const ordered = days.sort((a, b) => a - b).map(dayAt)
    const on = (step: number): Day | null => (step < steps ? (ordered[step] ?? null) : null)
    const first = {
      ...noRecruitmentDates,
      invitedOn: on(0),
      declaredOn: on(1),
      agreementOn: on(2),
      joinedOn: on(3),
      withdrawnOn: on(5),
    }
    const second = { ...noRecruitmentDates, invitedOn: on(6), agreementOn: on(7) }
    const attempts = [first, second].filter(({ invitedOn }) => invitedOn !== null)
    return { attempts, implementedOn: on(4) }
  })

/** What the board needs of a life at the end of a day. */
function jstOn({ attempts, implementedOn }: Life, onDay: Day): Omit<QuotaJst, 'teryt'> {
  const implementation = { ...noImplementationDates, agreementOn: implementedOn }
  return {
    mediumTown: false,
    recruitment: recruitmentStateOfAttemptsOn(attempts, onDay),
    implementation: implementationStateOn(implementation, onDay),
    signedOn:
      attempts.findLast(({ agreementOn }) => agreementOn !== null && agreementOn <= onDay)
        ?.agreementOn ?? null,
  }
}

/** The same life cut off after a day, as if the store had been read that evening. */
function cutAfter({ attempts, implementedOn }: Life, onDay: Day): Life {
  const known = (on: Day | null) => (on !== null && on <= onDay ? on : null)
  const cut = attempts.map((dates) => ({
    ...dates,
    invitedOn: known(dates.invitedOn),
    declaredOn: known(dates.declaredOn),
    agreementOn: known(dates.agreementOn),
    joinedOn: known(dates.joinedOn),
    withdrawnOn: known(dates.withdrawnOn),
  }))
  return {
    attempts: cut.filter(({ invitedOn }) => invitedOn !== null),
    implementedOn: known(implementedOn),
  }
}

describe('the board of a past day', () => {
  const lives = fc.array(life, { minLength: 1, maxLength: 20 })
  const boardOf = (all: readonly Life[], onDay: Day) =>
    board(
      onDay,
      all.map((one, index) => ({ ...jstOn(one, onDay), teryt: String(index) })),
    )

  it('is the board that was computed that evening', () => {
    fc.assert(
      fc.property(lives, offset, (all, at) => {
        const onDay = dayAt(at)
        const thatEvening = all.map((one) => cutAfter(one, onDay))
        expect(boardOf(all, onDay)).toEqual(boardOf(thatEvening, onDay))
      }),
    )
  })

  it('changes from one day to the next by the signings and withdrawals of that day', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 1, max: 800 }), (all, at) => {
        const onDay = dayAt(at)
        const reached = (day: Day) => boardOf(all, day).quotas[0]?.reached ?? 0
        const attempts = all.flatMap((one) => one.attempts)
        // An attempt that begins and ends on one day leaves the count alone.
        const signed = attempts.filter(
          (dates) => dates.agreementOn === onDay && dates.withdrawnOn !== onDay,
        )
        const left = attempts.filter(
          (dates) =>
            dates.withdrawnOn === onDay && dates.agreementOn !== null && dates.agreementOn < onDay,
        )
        expect(reached(onDay) - reached(dayAt(at - 1))).toBe(signed.length - left.length)
      }),
    )
  })
})
