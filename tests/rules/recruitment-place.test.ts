import { describe, expect, it } from 'vitest'
import {
  decideGivenPlace,
  newestAttempt,
  type PlacedAttempt,
  placesTakenOn,
  placeTakerOf,
} from '#db/rules/recruitment-place.ts'
import { day } from '#db/values/day.ts'
import type { RecruitmentDates } from '#db/values/recruitment.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import { attempt } from './facts.ts'

type Days = Partial<Record<keyof RecruitmentDates, string>>

const placed = (jstId: string, days: Days, replacesJstId: string | null = null): PlacedAttempt => ({
  ...attempt(days),
  jstId,
  replacesJstId,
})

/** Gubin left on 20 April, Żagań was invited for its place. */
const gubin = placed('gubin', { invitedOn: '2020-02-10', withdrawnOn: '2020-04-20' })
const zagan = (days: Days = {}) => placed('zagan', { invitedOn: '2020-04-20', ...days }, 'gubin')
const zaganLeft = zagan({ withdrawnOn: '2020-05-04' })
/** Żary had applied before Gubin left, and was given its place. */
const waiting = placed('zary', { invitedOn: '2020-02-01', declaredOn: '2020-03-01' }, 'gubin')
const lubsko = placed('lubsko', { invitedOn: '2020-05-04' }, 'zagan')

describe('who holds the place of a JST that withdrew', () => {
  it.each([
    ['nobody was invited for it', [gubin, placed('other', { invitedOn: '2020-04-20' })], null],
    ['the one invited', [gubin, zagan()], ['zagan', 'invited', true]],
    [
      'the one that signed meanwhile',
      [gubin, zagan({ agreementOn: '2020-05-04' })],
      ['zagan', 'signed', true],
    ],
    ['nobody, the one invited left too', [gubin, zaganLeft], null],
    ['the one invited after that', [gubin, zaganLeft, lubsko], ['lubsko', 'invited', false]],
    [
      'the one of two that stayed',
      [gubin, zaganLeft, placed('a', { invitedOn: '2020-06-01' }, 'gubin')],
      ['a', 'invited', true],
    ],
    ['one that waited', [gubin, waiting], ['zary', 'declared', true]],
  ] as const)('%s', (_, newest, expected) => {
    const taker = placeTakerOf(gubin, newest)
    expect(taker && [taker.teryt, taker.state, taker.direct]).toEqual(expected)
  })

  it('is nobody where the one invited took the place of an earlier attempt', () => {
    const early = placed('early', { invitedOn: '2020-01-15' }, 'gubin')
    const again = { ...gubin, earlierWithdrawals: [day('2020-01-15')] }
    expect(placeTakerOf(again, [again, early])).toBeNull()
    expect(placeTakerOf(again, [again, early, waiting])?.teryt).toBe('zary')
  })

  it('tells one that waited from one invited for it', () => {
    expect(placeTakerOf(gubin, [gubin, waiting])?.waited).toBe(true)
    expect(placeTakerOf(gubin, [gubin, zagan({ declaredOn: '2020-05-04' })])?.waited).toBe(false)
    const uninvited = placed('zary', { declaredOn: '2020-03-01' }, 'gubin')
    expect(placeTakerOf(gubin, [gubin, uninvited])?.waited).toBe(true)
  })

  it('gives a place to one that waits, once', () => {
    const free = { ...waiting, replacesJstId: null }
    expect(decideGivenPlace(free, (teryt) => teryt)).toEqual(
      allow(attempt({ invitedOn: '2020-02-01', declaredOn: '2020-03-01' })),
    )
    expect(decideGivenPlace(waiting, (teryt) => teryt.toUpperCase())).toEqual(
      refuse('recruitment.holdsPlace', { jst: 'ZARY', of: 'GUBIN' }),
    )
  })

  it('the newest attempt knows how the earlier ones ended', () => {
    const [first, second] = [gubin, placed('gubin', { invitedOn: '2020-06-01' })]
    expect(newestAttempt([first, second])).toEqual({
      ...second,
      earlierWithdrawals: ['2020-04-20'],
    })
    expect(newestAttempt([])).toBeNull()
  })

  it('is nobody while it has not withdrawn, and a ring of places comes to an end', () => {
    expect(placeTakerOf({ ...gubin, withdrawnOn: null }, [zagan()])).toBeNull()
    const back = { ...gubin, replacesJstId: 'zagan', invitedOn: day('2020-05-04') }
    expect(placeTakerOf(back, [{ ...back, withdrawnOn: day('2020-06-01') }, zaganLeft])).toBeNull()
  })
})

describe('the places taken on a day', () => {
  const all = [gubin, zaganLeft, lubsko]
  it.each([
    // Only those who had withdrawn by then, and only takers who had not withdrawn by then.
    ['2020-04-19', []],
    ['2020-04-20', ['gubin']],
    ['2020-05-03', ['gubin']],
    ['2020-05-04', ['gubin', 'zagan']],
  ])('%s: %j', (on, expected) => {
    const begun = all.filter(({ invitedOn }) => invitedOn !== null && invitedOn <= on)
    expect([...placesTakenOn(begun, day(on))]).toEqual(expected)
  })

  it('are none once the last one invited left too', () => {
    expect([...placesTakenOn([gubin, zaganLeft], day('2020-06-30'))]).toEqual([])
  })
})
