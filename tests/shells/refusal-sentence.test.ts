import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figuresInWords, refusalSentence } from '#electron/launch/refusal-sentence.ts'

const held = {
  code: 'store.held',
  figures: { user: 'anna', process: 4711, since: '2026-11-21T09:05:00.000Z', computer: null },
}

let texts: string

beforeAll(() => {
  texts = mkdtempSync(join(tmpdir(), 'biuro-soi-texts-'))
  const sentence = '{{user}}, {{process, number}}, {{since}}, {{ computer }}, {{other}}.'
  writeFileSync(
    join(texts, 'pl.json'),
    JSON.stringify({ refusal: { store: { held: sentence, none: {} } } }),
  )
})
afterAll(() => rmSync(texts, { recursive: true }))

describe('a refusal in the terminal', () => {
  it('is the window’s sentence with its figures, a moment in local time', () => {
    expect(refusalSentence(held, 'pl', texts)).toBe('anna, 4711, 21.11.2026, 10:05, –, –.')
  })

  it.each(['store.other', 'store.none', 'other', 'store.held.deeper'])(
    '%s has no sentence',
    (code) => {
      expect(refusalSentence({ code, figures: {} }, 'pl', texts)).toBeUndefined()
    },
  )

  it('has no sentence in a language whose texts are not there', () => {
    expect(refusalSentence(held, 'en', texts)).toBeUndefined()
  })

  it('without a sentence its figures are told as they are', () => {
    expect(figuresInWords(held, 'pl')).toBe(
      'user anna, process 4711, since 21.11.2026, 10:05, computer –',
    )
  })
})
