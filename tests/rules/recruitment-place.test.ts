import { describe, expect, it } from 'vitest'
import { type PlacedAttempt, placesTakenOn, placeTakerOf } from '#db/rules/recruitment-place.ts'
import { day } from '#db/values/day.ts'
import type { RecruitmentDates } from '#db/values/recruitment.ts'
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
    [
      'nobody: that one took the place of an earlier attempt',
      [gubin, placed('early', { invitedOn: '2020-01-15' }, 'gubin')],
      null,
    ],
  ] as const)('%s', (_, newest, expected) => {
    const taker = placeTakerOf(gubin, newest)
    expect(taker && [taker.teryt, taker.state, taker.direct]).toEqual(expected)
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
