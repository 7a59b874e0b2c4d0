import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideWithdrawal, documentNumber, nextPlace } from '#db/rules/document-number.ts'
import { addDays, day } from '#db/values/day.ts'

describe('numbers of papers', () => {
  it.each([
    [0, '2020-01-01', '1/2020'],
    [41, '2020-12-31', '42/2020'],
    [0, '2021-01-01', '1/2021'],
  ])('after %i on %s is %s', (last, on, number) => {
    expect(documentNumber(nextPlace(last, day(on)))).toBe(number)
  })

  it('have no gap and no double in any year, whatever days papers go out on', () => {
    const days = fc.array(fc.integer({ min: 0, max: 800 }), { maxLength: 200 })
    fc.assert(
      fc.property(days, (offsets) => {
        const taken = new Map<number, number[]>()
        const numbers = offsets.map((offset) => {
          const on = addDays(day('2019-09-01'), offset)
          const own = taken.get(Number(on.slice(0, 4))) ?? []
          const place = nextPlace(Math.max(0, ...own), on)
          taken.set(place.year, [...own, place.ordinal])
          return documentNumber(place)
        })
        expect(new Set(numbers).size).toBe(numbers.length)
        for (const ordinals of taken.values()) {
          expect(ordinals).toEqual(ordinals.map((_, at) => at + 1))
        }
      }),
    )
  })
})

describe('a withdrawal', () => {
  it('needs a reason and happens once', () => {
    const stands = { number: '3/2020', withdrawReason: '' }
    expect(decideWithdrawal(stands, 'Zły adres')).toEqual({ ok: true, value: 'Zły adres' })
    expect(decideWithdrawal(stands, '')).toMatchObject({
      refusal: { code: 'document.reasonMissing' },
    })
    expect(decideWithdrawal({ ...stands, withdrawReason: 'Błąd' }, 'Znowu')).toMatchObject({
      refusal: { code: 'document.withdrawn', figures: { number: '3/2020' } },
    })
  })
})
