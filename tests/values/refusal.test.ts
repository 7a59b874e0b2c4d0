import { describe, expect, it } from 'vitest'
import { isRefusal } from '#db/values/refusal.ts'

const conflict = { field: 'name', yours: 'A', theirs: null }

describe('a refusal that came from elsewhere', () => {
  it.each([
    ['no figures', { code: 'office.noStore', figures: {} }],
    ['figures of each kind', { code: 'a', figures: { text: 'x', count: 3, none: null } }],
    ['a conflict', { code: 'a', figures: {}, conflicts: [conflict] }],
    ['conflicts left undefined', { code: 'a', figures: {}, conflicts: undefined }],
  ])('is one with %s', (_what, value) => expect(isRefusal(value)).toBe(true))

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'office.noStore'],
    ['no code', { figures: {} }],
    ['no figures', { code: 'a' }],
    ['figures in a list', { code: 'a', figures: ['x'] }],
    ['a figure that is an object', { code: 'a', figures: { x: {} } }],
    ['conflicts that are no list', { code: 'a', figures: {}, conflicts: conflict }],
    [
      'a conflict without its field',
      { code: 'a', figures: {}, conflicts: [{ yours: 1, theirs: 2 }] },
    ],
  ])('is none with %s', (_what, value) => expect(isRefusal(value)).toBe(false))
})
