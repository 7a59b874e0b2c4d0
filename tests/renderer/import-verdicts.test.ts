import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RowVerdict, rowVerdicts } from '#db/values/recruitment-import.ts'
import { allToggled, takenAmong, toggled } from '#renderer/ui/import/left-out.ts'
import {
  countVerdicts,
  isReady,
  linesToImport,
  readyLines,
  rowsOf,
} from '#renderer/ui/import/verdicts.ts'
import { oneOfEach } from './import-rows.ts'

const out = (...lines: number[]) => new Set(lines)

/** A list of any verdicts on lines 1, 2, 3 … */
const anyRows = fc
  .array(fc.constantFrom(...oneOfEach), { maxLength: 40 })
  .map((rows) => rows.map((row, at): RowVerdict => ({ ...row, line: at + 1 })))
const anyLines = fc.uniqueArray(fc.integer({ min: 1, max: 40 })).map((lines) => new Set(lines))

describe('counts by verdict', () => {
  it('name every verdict', () => {
    expect(countVerdicts(rowVerdicts, [])).toEqual(
      Object.fromEntries(rowVerdicts.map((verdict) => [verdict, 0])),
    )
    expect(countVerdicts(rowVerdicts, [...oneOfEach, ...oneOfEach.slice(5)])).toEqual({
      new: 1,
      changed: 1,
      same: 1,
      ambiguous: 1,
      notFound: 1,
      refused: 2,
      ignored: 2,
    })
  })

  it('are the lengths of the lists they open', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const counts = countVerdicts(rowVerdicts, rows)
        for (const verdict of rowVerdicts) {
          expect(rowsOf(rows, verdict)).toHaveLength(counts[verdict])
        }
        expect(rowsOf(rows, undefined)).toEqual(rows)
      }),
    )
  })
})

describe('what will be written', () => {
  it('is every new and changed row, without those left out', () => {
    expect(linesToImport(oneOfEach, out())).toEqual([1, 2])
    expect(linesToImport(oneOfEach, out(2))).toEqual([1])
    expect(linesToImport(oneOfEach, out(1, 2))).toEqual([])
  })

  it('is not touched by leaving out a row that could not be written', () => {
    expect(linesToImport(oneOfEach, out(3, 4, 5, 6, 7, 99))).toEqual([1, 2])
  })

  it('changes by one line at a time, and back', () => {
    expect(toggled(out(), 2)).toEqual(out(2))
    expect(toggled(out(1, 2), 2)).toEqual(out(1))
  })

  it.each([
    ['all shown, none left out', out(), oneOfEach, out(1, 2)],
    ['all shown, one left out', out(2), oneOfEach, out()],
    ['all shown, all left out', out(1, 2), oneOfEach, out()],
    ['only the changed one shown', out(), oneOfEach.slice(1), out(2)],
    ['only the changed one shown, the new one left out', out(1), oneOfEach.slice(1), out(1, 2)],
    ['nothing shown that can be written', out(1), oneOfEach.slice(2), out(1)],
  ])('changes for all that is shown: %s', (_, leftOut, shown, expected) => {
    expect(allToggled(leftOut, readyLines(shown))).toEqual(expected)
  })

  it.each([
    [out(), 'all'],
    [out(1), 'some'],
    [out(1, 2), 'none'],
    [out(5), 'all'],
  ])('the box above the list, with %j left out, says: %s', (leftOut, expected) => {
    expect(takenAmong(leftOut, readyLines(oneOfEach))).toBe(expected)
  })

  it('has no box where nothing shown can be written', () => {
    expect(takenAmong(out(), readyLines(oneOfEach.slice(2)))).toBeNull()
  })

  it('is all or nothing after the box, which never touches rows that are not shown', () => {
    fc.assert(
      fc.property(anyRows, anyRows, anyLines, (shown, hidden, leftOut) => {
        const elsewhere = hidden.map((row) => ({ ...row, line: row.line + 100 }))
        const after = allToggled(leftOut, readyLines(shown))
        expect(takenAmong(after, readyLines(shown))).not.toBe('some')
        if (shown.some(isReady))
          expect(takenAmong(after, readyLines(shown))).not.toBe(
            takenAmong(leftOut, readyLines(shown)),
          )
        expect(linesToImport(elsewhere, after)).toEqual(linesToImport(elsewhere, leftOut))
      }),
    )
  })
})
