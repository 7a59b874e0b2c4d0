import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clampToScreens, minimumSize, placeOfNote } from '#electron/desktop/window-state.ts'

const main = { x: 0, y: 0, width: 1920, height: 1040 }
const right = { x: 1920, y: 0, width: 1600, height: 900 }
const small = { x: 0, y: 0, width: 1280, height: 720 }

describe('where the window opens', () => {
  it.each([
    ['first start', null, [main], { x: 320, y: 120, width: 1280, height: 800 }],
    ['first start, small screen', null, [small], { x: 0, y: 0, width: 1280, height: 720 }],
    [
      'where it was',
      { x: 100, y: 80, width: 1400, height: 900 },
      [main],
      { x: 100, y: 80, width: 1400, height: 900 },
    ],
    [
      'half off the left edge: moved in',
      { x: -700, y: 80, width: 1400, height: 900 },
      [main],
      { x: 0, y: 80, width: 1400, height: 900 },
    ],
    [
      'title bar above the screen: moved in',
      { x: 100, y: -300, width: 1400, height: 900 },
      [main],
      { x: 100, y: 0, width: 1400, height: 900 },
    ],
    [
      'mostly on the second screen',
      { x: 1900, y: 50, width: 1200, height: 700 },
      [main, right],
      { x: 1920, y: 50, width: 1200, height: 700 },
    ],
    [
      'second screen unplugged: middle of the main one',
      { x: 2200, y: 50, width: 1200, height: 700 },
      [main],
      { x: 360, y: 170, width: 1200, height: 700 },
    ],
    [
      'smaller than allowed: grown',
      { x: 100, y: 80, width: 300, height: 200 },
      [main],
      { x: 100, y: 80, width: 1024, height: 640 },
    ],
  ] as const)('%s', (_case, bounds, [first, ...others], expected) => {
    expect(clampToScreens(bounds, [first, ...others])).toEqual(expected)
  })

  it('is always wholly inside one of the screens', () => {
    const size = {
      width: fc.integer({ min: 640, max: 4000 }),
      height: fc.integer({ min: 480, max: 2500 }),
    }
    const place = {
      x: fc.integer({ min: -9000, max: 9000 }),
      y: fc.integer({ min: -9000, max: 9000 }),
    }
    const area = fc.record({ ...place, ...size })
    const bounds = fc.record({
      ...place,
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
    })
    fc.assert(
      fc.property(
        fc.option(bounds),
        area,
        fc.array(area, { maxLength: 3 }),
        (left, first, others) => {
          const given = clampToScreens(left, [first, ...others])
          const holds = (screen: typeof given): boolean =>
            given.x >= screen.x &&
            given.y >= screen.y &&
            given.x + given.width <= screen.x + screen.width &&
            given.y + given.height <= screen.y + screen.height
          expect([first, ...others].some(holds)).toBe(true)
          const { width, height } = minimumSize
          const roomy = [first, ...others].every((s) => s.width >= width && s.height >= height)
          if (roomy) expect(given.width >= width && given.height >= height).toBe(true)
        },
      ),
    )
  })
})

describe('where the window of the note opens', () => {
  it.each([
    ['at first', null, [right], { x: 3096, y: 24, width: 400, height: 640 }],
    [
      'where it was',
      { x: 40, y: 60, width: 420, height: 700 },
      [main],
      { x: 40, y: 60, width: 420, height: 700 },
    ],
    [
      'screen unplugged: middle of the main one',
      { x: 2500, y: 60, width: 420, height: 700 },
      [main],
      { x: 750, y: 170, width: 420, height: 700 },
    ],
    [
      'smaller than a note needs: grown',
      { x: 40, y: 60, width: 100, height: 100 },
      [main],
      { x: 40, y: 60, width: 320, height: 420 },
    ],
  ] as const)('%s', (_case, bounds, areas, expected) => {
    expect(placeOfNote(bounds, areas)).toEqual(expected)
  })
})
