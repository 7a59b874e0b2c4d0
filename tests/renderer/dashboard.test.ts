import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dashboardWidgets } from '#db/values/dashboard.ts'
import { day } from '#db/values/day.ts'
import { roles } from '#db/values/role.ts'
import {
  arrangementToKeep,
  broughtBack,
  keptArrangement,
  moved,
  putAway,
  usualArrangement,
} from '#renderer/screens/dashboard/arrangement.ts'
import { timelineOf } from '#renderer/screens/dashboard/widgets/timeline.ts'

describe('the arrangement of the dashboard', () => {
  it.each([
    ['coordinator', 'alerts'],
    ['finance', 'alerts'],
    ['contactDesk', 'calls'],
    ['mentor', 'care'],
    ['viewer', 'quotas'],
  ] as const)('begins for %s with %s', (role, first) => {
    expect(usualArrangement(role).shown[0]).toBe(first)
    expect(arrangementToKeep(usualArrangement(role), role)).toBeNull()
  })

  it('moves one place, stays at the ends, is put away and comes back at the end', () => {
    const [first, second, third] = usualArrangement('finance').shown
    const usual = usualArrangement('finance')
    expect(moved(usual, second ?? 'map', -1).shown.slice(0, 3)).toEqual([second, first, third])
    expect(moved(usual, first ?? 'map', -1)).toEqual(usual)
    const without = putAway(usual, 'money')
    expect(without.hidden).toContain('money')
    expect(broughtBack(without, 'money').shown.at(-1)).toBe('money')
  })

  it('is read back as it was kept, without words that nothing is called', () => {
    expect(keptArrangement('map,gone,alerts,map', 'viewer').shown).toEqual(['map', 'alerts'])
    expect(keptArrangement('', 'viewer').shown).toEqual([])
    const any = fc.shuffledSubarray([...dashboardWidgets])
    fc.assert(
      fc.property(any, fc.constantFrom(...roles), (shown, role) => {
        const arranged = keptArrangement(shown.join(','), role)
        expect(arranged.shown).toEqual(shown)
        expect([...arranged.shown, ...arranged.hidden].toSorted()).toEqual(
          [...dashboardWidgets].toSorted(),
        )
        expect(keptArrangement(arrangementToKeep(arranged, role), role)).toEqual(arranged)
      }),
    )
  })
})

describe('the axis of the stages', () => {
  const stage = (id: string, ...days: readonly (string | null)[]) => {
    const [plannedFrom = null, plannedTo = null, actualFrom = null, actualTo = null] = days.map(
      (one) => (one === null ? null : day(one)),
    )
    return { id, plannedFrom, plannedTo, actualFrom, actualTo }
  }

  it('is none without days', () => {
    expect(timelineOf([stage('one', null, null)], day('2020-05-01'))).toBeNull()
    expect(timelineOf([], day('2020-05-01'))).toBeNull()
  })

  it('draws a stage that goes on to the day, and knows no later day', () => {
    const axis = timelineOf(
      [
        stage('one', '2020-01-01', '2020-01-10', '2020-01-06', '2020-02-01'),
        stage('two', '2020-01-11', '2020-01-20'),
      ],
      day('2020-01-10'),
    )
    expect(axis?.years).toEqual([{ year: '2020', at: 0 }])
    expect(axis?.today).toBe(45)
    expect(axis?.rows[0]?.planned?.place).toEqual({ left: '0%', width: '50%' })
    expect(axis?.rows[0]?.actual?.place).toEqual({ left: '25%', width: '25%' })
    expect(axis?.rows[1]).toMatchObject({ planned: { place: { left: '50%' } }, actual: null })
  })
})
