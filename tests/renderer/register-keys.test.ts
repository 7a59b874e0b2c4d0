import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridAction } from '#renderer/screens/jst/register/grid-keys.ts'

const bare = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
const press = (key: string, held: Partial<typeof bare> = {}) => ({ ...bare, ...held, key })

describe('keys in the list of 94 rows, standing on row 10', () => {
  it.each([
    ['ArrowDown', 11],
    ['ArrowUp', 9],
    ['PageDown', 22],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 93],
  ])('%s goes to row %i, with Shift it marks on the way', (key, to) => {
    expect(gridAction(press(key), 10, 94)).toEqual({ kind: 'go', to, range: false })
    expect(gridAction(press(key, { shiftKey: true }), 10, 94)).toEqual({
      kind: 'go',
      to,
      range: true,
    })
  })

  it.each([
    [press(' '), 'toggle'],
    [press('Enter'), 'open'],
    [press('a', { ctrlKey: true }), 'all'],
    [press('A', { metaKey: true }), 'all'],
  ])('%j does %s', (key, kind) => {
    expect(gridAction(key, 10, 94)).toEqual({ kind })
  })

  it.each([
    press('a'),
    press('k', { ctrlKey: true }),
    press('ArrowDown', { ctrlKey: true }),
    press('ArrowDown', { altKey: true }),
    press('Tab'),
    press('/'),
  ])('%j is left alone', (key) => {
    expect(gridAction(key, 10, 94)).toBeNull()
  })

  it('never leave the list', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End')
    const list = fc.integer({ min: 1, max: 200 }).chain((count) => {
      return fc.tuple(fc.constant(count), fc.integer({ min: 0, max: count - 1 }), keys)
    })
    fc.assert(
      fc.property(list, ([count, at, key]) => {
        const action = gridAction(press(key), at, count)
        expect(action?.kind === 'go' && action.to >= 0 && action.to < count).toBe(true)
      }),
    )
  })
})
