import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numbersOfOthers } from '#db/rules/agreement-number.ts'
import {
  countsTowardsQuota,
  decideMove,
  decideUndo,
  type MoveFacts,
  recruitmentStateOfAttemptsOn,
} from '#db/rules/recruitment.ts'
import { datedSteps, lastStepOn, recordedState } from '#db/rules/recruitment-state.ts'
import { addDays, type Day } from '#db/values/day.ts'
import {
  type RecruitmentDates,
  type RecruitmentMove,
  type RecruitmentMoveKind,
  type RecruitmentState,
  recruitmentMoveKinds,
} from '#db/values/recruitment.ts'
import { period, today } from './facts.ts'

/** What a person tries: a move on some day (inside the period or not), or an undo. */
interface Attempted {
  readonly kind: RecruitmentMoveKind | 'undo'
  readonly offset: number
}

const attempted = fc.record<Attempted>({
  kind: fc.constantFrom(...recruitmentMoveKinds, 'undo' as const),
  offset: fc.integer({ min: -20, max: 330 }),
})

// Mostly forward in time, so that long chains happen, with slips back among them.
const history = fc.array(attempted, { maxLength: 25 }).chain((steps) =>
  fc.boolean().map((sorted) => {
    return sorted ? [...steps].sort((a, b) => a.offset - b.offset) : steps
  }),
)

const dayAt = (offset: number): Day => addDays(period.from, offset)

function moveOf({ kind, offset }: Attempted, number: string): RecruitmentMove | null {
  const on = dayAt(offset)
  if (kind === 'undo') return null
  if (kind === 'sign') return { kind, on, number, signatory: 'wójt' }
  if (kind === 'withdraw') return { kind, on, reason: 'zmiana planów' }
  return { kind, on }
}

/** The attempts after everything that was allowed; `each` sees the state after every step. */
function run(
  steps: readonly Attempted[],
  each: (attempts: readonly RecruitmentDates[], step: Attempted, done: boolean) => void,
): void {
  let attempts: readonly RecruitmentDates[] = []
  for (const [index, step] of steps.entries()) {
    const current = attempts.at(-1) ?? null
    const facts: MoveFacts = {
      today,
      period,
      current,
      certificate: null,
      numbersTaken: numbersOfOthers([]),
    }
    const undo = { current, implementationAgreement: false, placeTaker: null }
    const move = moveOf(step, `WS/${index}`)
    const decision = move === null ? mapUndo(decideUndo(undo)) : decideMove(move, facts)
    if (decision.ok) {
      const again = move?.kind === 'invite' && current?.withdrawnOn != null
      const kept = again ? attempts : attempts.slice(0, -1)
      // An attempt whose invitation is taken back never was.
      const begun = datedSteps(decision.value).length > 0
      attempts = begun ? [...kept, decision.value] : kept
    }
    each(attempts, step, decision.ok)
  }
}

function mapUndo(decision: ReturnType<typeof decideUndo>) {
  return decision.ok ? ({ ok: true, value: decision.value.dates } as const) : decision
}

/** The reference: a stack of what happened, over all attempts, which knows no days. */
const chain: readonly RecruitmentMoveKind[] = ['invite', 'declare', 'sign', 'join']
const stateAfter: Record<RecruitmentMoveKind, RecruitmentState> = {
  invite: 'invited',
  declare: 'declared',
  sign: 'signed',
  join: 'takingPart',
  withdraw: 'withdrawn',
}

describe('any sequence of moves and undos', () => {
  it('leaves the days of every attempt in order, in the period and not in the future', () => {
    fc.assert(
      fc.property(history, (steps) => {
        run(steps, (attempts) => {
          const days = attempts.flatMap((dates) => datedSteps(dates).map(({ on }) => on))
          expect(days).toEqual([...days].sort())
          for (const on of days) {
            expect(on >= period.from && on <= today).toBe(true)
          }
        })
      }),
    )
  })

  it('is in the state of a stack of steps, each of which comes in its turn', () => {
    fc.assert(
      fc.property(history, (steps) => {
        let stack: readonly RecruitmentMoveKind[] = []
        run(steps, (attempts, step, done) => {
          if (done && step.kind === 'undo') stack = stack.slice(0, -1)
          if (done && step.kind !== 'undo') {
            const taken = stack.slice(stack.lastIndexOf('withdraw') + 1)
            if (step.kind === 'withdraw') expect(taken).not.toEqual([])
            else expect(step.kind).toBe(chain[taken.length])
            stack = [...stack, step.kind]
          }
          const last = stack.at(-1)
          expect(recordedState(attempts.at(-1) ?? null)).toBe(last ? stateAfter[last] : 'none')
        })
      }),
    )
  })

  it('tells the last step by a day as the list of steps does', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: -20, max: 330 }), (steps, offset) => {
        const by = dayAt(offset)
        run(steps, (attempts) => {
          for (const dates of attempts) {
            const happened = datedSteps(dates).filter(({ on }) => on <= by)
            expect(lastStepOn(dates, by)).toBe(happened.at(-1)?.on ?? null)
          }
        })
      }),
    )
  })

  it('reaches every state, so the properties above speak of them all', () => {
    const seen = new Set<RecruitmentState>()
    fc.assert(
      fc.property(history, (steps) => {
        run(steps, (attempts) => seen.add(recordedState(attempts.at(-1) ?? null)))
      }),
      { numRuns: 2_000, seed: 43 },
    )
    expect([...seen].sort()).toEqual([
      'declared',
      'invited',
      'none',
      'signed',
      'takingPart',
      'withdrawn',
    ])
  })
})

describe('signing and withdrawing', () => {
  it('counts from the day of the one to the eve of the other, and not after', () => {
    const offset = fc.integer({ min: 0, max: 300 })
    fc.assert(
      fc.property(fc.array(offset, { minLength: 4, maxLength: 4 }), offset, (offsets, asked) => {
        const [invite = 0, declare = 0, sign = 0, withdraw = 0] = offsets.sort((a, b) => a - b)
        const steps: readonly Attempted[] = [
          { kind: 'invite', offset: invite },
          { kind: 'declare', offset: declare },
          { kind: 'sign', offset: sign },
          { kind: 'withdraw', offset: withdraw },
        ]
        let attempts: readonly RecruitmentDates[] = []
        run(steps, (after, _step, done) => {
          expect(done).toBe(true)
          attempts = after
        })
        const state = recruitmentStateOfAttemptsOn(attempts, dayAt(asked))
        expect(countsTowardsQuota(state)).toBe(asked >= sign && asked < withdraw)
      }),
    )
  })
})
