import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { emptyNote } from '#db/values/desk.ts'
import { withOutcome } from '#db/values/note-outcome.ts'

const facts = {
  accountId: 'me',
  owners: [{ id: 'me' }, { id: 'maria' }],
  nextWorkingDay: day('2020-09-16'),
}
const step = (stepOwnerId: string | null, stepDueOn = '') => ({ stepOwnerId, stepDueOn })

describe('the outcome of a note', () => {
  it.each([
    ['answered', step(null), {}],
    ['promised', step(null), step('me', '2020-09-16')],
    ['promised', step('maria', '2020-10-01'), step('maria', '2020-10-01')],
    ['passedOn', step(null), step(null, '2020-09-16')],
    ['passedOn', step('me'), step(null, '2020-09-16')],
    ['passedOn', step('maria'), step('maria', '2020-09-16')],
    ['promised', step('who left'), step(null, '2020-09-16')],
  ] as const)('%s, with %o, leads to %o', (outcome, before, after) => {
    expect(withOutcome({ ...emptyNote, ...before }, outcome, facts)).toEqual({ outcome, ...after })
  })

  it('asks who comes back where a step was written down without a promise', () => {
    const note = { ...emptyNote, step: 'Wysłać wzór' }
    expect(withOutcome(note, 'answered', facts)).toEqual({
      ...{ outcome: 'answered', stepOwnerId: 'me', stepDueOn: '2020-09-16' },
    })
  })
})
