import { beforeEach, describe, expect, it } from 'vitest'
import {
  changeReview,
  changeSession,
  type Review,
  sessionOf,
} from '#renderer/screens/recruitment/import/import-session.ts'
import { toggled } from '#renderer/ui/import/left-out.ts'

const review: Review = {
  previewId: 'p1',
  fileName: 'lista.xlsx',
  fields: ['name'],
  choices: [],
  leftOut: new Set(),
}
const [here, elsewhere] = ['biuro.db lubuskie', 'biuro.db inna-edycja']

beforeEach(() => {
  // What is kept outlives a screen, and so a test: another programme puts it away.
  changeSession('nobody', {})
})

describe('an import on its way', () => {
  it('is there again for the same programme of the same store', () => {
    changeSession(here, { review })
    changeReview(here, ({ leftOut }) => ({ leftOut: toggled(leftOut, 3) }))
    expect(sessionOf(here).review).toEqual({ ...review, leftOut: new Set([3]) })
  })

  it('is not there for another one, which puts it away', () => {
    changeSession(here, { review })
    expect(sessionOf(elsewhere).review).toBeNull()
    changeSession(elsewhere, { error: 'x' })
    expect(sessionOf(here).review).toBeNull()
  })

  it('has nothing to correct before a list was read', () => {
    changeReview(here, () => ({ leftOut: new Set([1]) }))
    expect(sessionOf(here).review).toBeNull()
  })

  it('stops reading a file when another programme takes its place', () => {
    const giving = new AbortController()
    const stop = () => {
      giving.abort()
      changeSession(here, { reading: null })
    }
    changeSession(here, { reading: { fileName: 'lista.xlsx', size: 1, stop } })
    changeSession(elsewhere, { review })
    expect(giving.signal.aborted).toBe(true)
    expect(sessionOf(elsewhere)).toMatchObject({ review, reading: null })
  })

  it('keeps what was read while another file is being read and when that one is refused', () => {
    changeSession(here, { review })
    changeSession(here, { reading: { fileName: 'b', size: 1, stop: () => undefined } })
    changeSession(here, { reading: null, error: 'refused' })
    expect(sessionOf(here)).toMatchObject({ review, error: 'refused', reading: null })
  })
})
