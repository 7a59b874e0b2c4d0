import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Application, movedUpAt, seatChanges, seatsOf } from '#db/rules/training-seats.ts'
import { type Instant, instantOf } from '#db/values/day.ts'

const at = (minute: number): Instant => instantOf(new Date(Date.UTC(2020, 4, 4, 8, minute)))

const application = (personId: string, minute: number, ordinal: number): Application => ({
  personId,
  appliedAt: at(minute),
  ordinal,
  withdrawnAt: null,
})
const names = (rows: readonly Application[]) => rows.map(({ personId }) => personId)

type Event =
  | { readonly kind: 'apply'; readonly person: number }
  | { readonly kind: 'withdraw'; readonly pick: number }
  | { readonly kind: 'capacity'; readonly seats: number }

const events: fc.Arbitrary<readonly Event[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('apply'), person: fc.nat(20) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('withdraw'), pick: fc.nat(30) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('capacity'), seats: fc.nat(8) }) },
  ) as fc.Arbitrary<Event>,
  { maxLength: 60 },
)

/**
 * A queue at a desk: who applies joins its end, who withdraws leaves it, and the first so many
 * are seated. Beside it the applications as the office writes them down.
 */
function playAtTheDesk(played: readonly Event[]) {
  const queue: string[] = []
  const written: Application[] = []
  let capacity = 3
  for (const [minute, event] of played.entries()) {
    if (event.kind === 'capacity') capacity = event.seats
    else if (event.kind === 'apply') {
      const personId = `p${event.person}`
      if (queue.includes(personId)) continue
      queue.push(personId)
      written.push(application(personId, minute, written.length))
    } else {
      const [left] = queue.splice(event.pick, 1)
      const index = written.findIndex((row) => row.personId === left && row.withdrawnAt === null)
      const row = written[index]
      if (row !== undefined) written[index] = { ...row, withdrawnAt: at(minute) }
    }
  }
  return { queue, written, capacity }
}

describe('seats of a training', () => {
  it('go to the people whom a queue at a desk would seat, whatever came in whatever order', () => {
    fc.assert(
      fc.property(events, (played) => {
        const { queue, written, capacity } = playAtTheDesk(played)
        const { seated, waiting } = seatsOf(written, capacity)
        expect(names(seated)).toEqual(queue.slice(0, capacity))
        expect(names(waiting)).toEqual(queue.slice(capacity))
      }),
    )
  })

  it('do not depend on the order in which the applications were read', () => {
    const shuffled = events.chain((played) => {
      const { written, capacity } = playAtTheDesk(played)
      const all = fc.shuffledSubarray(written, { minLength: written.length })
      return fc.record({ capacity: fc.constant(capacity), written: fc.constant(written), all })
    })
    fc.assert(
      fc.property(shuffled, ({ capacity, written, all }) => {
        expect(seatsOf(all, capacity)).toEqual(seatsOf(written, capacity))
      }),
    )
  })

  it('a capacity raised later seats the next in turn and unseats nobody, and back again', () => {
    fc.assert(
      fc.property(events, fc.nat(10), (played, more) => {
        const { written, capacity } = playAtTheDesk(played)
        const before = seatsOf(written, capacity)
        const after = seatsOf(written, capacity + more)
        expect(names(after.seated).slice(0, before.seated.length)).toEqual(names(before.seated))
        const up = seatChanges(before, after)
        expect(up.movedUp).toEqual(names(before.waiting).slice(0, more))
        expect(up.movedDown).toEqual([])
        expect(seatChanges(after, before).movedDown).toEqual(up.movedUp)
      }),
    )
  })

  it('a withdrawal moves up the first who waits, or nobody', () => {
    fc.assert(
      fc.property(events, fc.nat(30), (played, pick) => {
        const { written, capacity, queue } = playAtTheDesk(played)
        const left = queue[pick]
        fc.pre(left !== undefined)
        const minute = played.length + 1
        const after = written.map((row) =>
          row.personId === left && row.withdrawnAt === null
            ? { ...row, withdrawnAt: at(minute) }
            : row,
        )
        const expected = pick < capacity ? queue.slice(capacity, capacity + 1) : []
        const { movedUp, movedDown } = seatChanges(
          seatsOf(written, capacity),
          seatsOf(after, capacity),
        )
        expect([movedUp, movedDown]).toEqual([expected, []])
        const risen = after.find((row) => row.personId === expected[0] && !row.withdrawnAt)
        if (risen !== undefined) expect(movedUpAt(after, capacity, risen)).toBe(at(minute))
      }),
    )
  })

  it('an application on paper has the place of its own moment, not of its entry', () => {
    const entered = [application('a', 10, 0), application('b', 20, 1), application('paper', 5, 2)]
    expect(names(seatsOf(entered, 2).seated)).toEqual(['paper', 'a'])
    expect(names(seatsOf(entered, 2).waiting)).toEqual(['b'])
  })

  it('equal moments keep the order of entry', () => {
    const entered = [application('second', 10, 7), application('first', 10, 2)]
    expect(names(seatsOf(entered, 1).seated)).toEqual(['first'])
  })

  it('one person has one seat, however many applications stand', () => {
    const entered = [application('a', 1, 0), application('a', 2, 1), application('b', 3, 2)]
    expect(names(seatsOf(entered, 2).seated)).toEqual(['a', 'b'])
  })
})

describe('who came off the waiting list', () => {
  it('is known by the moment that made room; one who never waited has none', () => {
    const left = { ...application('left', 1, 0), withdrawnAt: at(30) }
    const stays = application('stays', 2, 1)
    const rises = application('rises', 3, 2)
    const late = application('late', 40, 3)
    const all = [left, stays, rises, late]
    expect(all.map((one) => movedUpAt(all, 2, one))).toEqual([null, null, at(30), null])
  })
})
