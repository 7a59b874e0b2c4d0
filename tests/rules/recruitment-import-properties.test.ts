import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numbersOfOthers } from '#db/rules/agreement-number.ts'
import { guessColumns } from '#db/rules/import-columns.ts'
import { decideImported } from '#db/rules/recruitment.ts'
import { type ImportFacts, type ImportJst, judgeRows } from '#db/rules/recruitment-import.ts'
import { addDays } from '#db/values/day.ts'
import { type RowVerdict, type SheetRow, sheetCellKinds } from '#db/values/recruitment-import.ts'
import { lubuskie, period, sheet, today } from './facts.ts'

const heading = ['TERYT', 'Gmina', 'Data zaproszenia', 'Data deklaracji', 'Nr umowy', 'Data umowy']
const dayText = fc
  .integer({ min: -10, max: 330 })
  .map((offset) => addDays(period.from, offset) as string)
const dayCell = fc.option(dayText, { nil: '' })
const listed = fc.tuple(
  fc.constantFrom(...lubuskie).map(({ teryt }) => teryt),
  fc.constant(''),
  dayCell,
  dayCell,
  fc.option(
    fc.integer({ min: 1, max: 60 }).map((number) => `WS/${number}`),
    { nil: '' },
  ),
  dayCell,
)
const list = fc.array(listed, { maxLength: 30 }).map((rows) => sheet(heading, ...rows))

const facts = (jsts: readonly ImportJst[] = lubuskie): ImportFacts => ({
  today,
  period,
  jsts,
  agreements: [],
})

// The heading is known here; the guess itself has its own tests.
const mapping = {
  headingLines: [1],
  columns: (
    ['teryt', 'name', 'invitedOn', 'declaredOn', 'agreementNumber', 'agreementOn'] as const
  ).map((field, index) => ({ heading: heading[index] ?? '', examples: [], field })),
}

/** The register after everything that may be written was written. */
function imported(
  verdicts: readonly RowVerdict[],
  jsts: readonly ImportJst[],
): readonly ImportJst[] {
  return jsts.map((jst) => {
    const written = verdicts.find(
      (one) => (one.verdict === 'new' || one.verdict === 'changed') && one.jst.teryt === jst.teryt,
    )
    const dates = written && 'dates' in written ? written.dates : null
    return dates === null ? jst : { ...jst, recruitment: dates }
  })
}

describe('any list', () => {
  it('gets one verdict for each row, in the order of the file', () => {
    fc.assert(
      fc.property(list, (rows) => {
        const verdicts = judgeRows(rows, mapping, facts())
        expect(verdicts.map(({ line }) => line)).toEqual(rows.map(({ line }) => line))
      }),
    )
  })

  it('imported, and imported once more, has nothing left to write', () => {
    fc.assert(
      fc.property(list, (rows) => {
        const first = judgeRows(rows, mapping, facts())
        const after = imported(first, lubuskie)
        const second = judgeRows(rows, mapping, facts(after))
        for (const [index, verdict] of first.entries()) {
          const written = verdict.verdict === 'new' || verdict.verdict === 'changed'
          if (written) expect(second[index]?.verdict).toBe('same')
        }
      }),
    )
  })

  it('leaves days that stand the rules, and no number with two JSTs', () => {
    fc.assert(
      fc.property(list, (rows) => {
        const after = imported(judgeRows(rows, mapping, facts()), lubuskie)
        const numbers = after.flatMap(({ recruitment }) => recruitment?.agreementNumber ?? [])
        expect(new Set(numbers).size).toBe(numbers.length)
        for (const { recruitment } of after) {
          if (recruitment === null) continue
          const decision = decideImported(recruitment, {
            today,
            period,
            numbersTaken: numbersOfOthers([]),
            certificate: null,
          })
          expect(decision.ok).toBe(true)
        }
      }),
    )
  })
})

describe('any spreadsheet at all', () => {
  const cell = fc.record({
    text: fc.string({ unit: 'grapheme' }),
    kind: fc.constantFrom(...sheetCellKinds),
  })
  const anything = fc
    .array(fc.array(cell, { maxLength: 8 }), { maxLength: 15 })
    .map((rows) => rows.map((cells, index): SheetRow => ({ line: index + 1, cells })))

  it('is guessed and judged without a slip, each column by one field', () => {
    fc.assert(
      fc.property(anything, (rows) => {
        const guess = guessColumns(rows)
        const fields = guess.columns.flatMap(({ field }) => field ?? [])
        expect(new Set(fields).size).toBe(fields.length)
        const verdicts = judgeRows(rows, guess, facts())
        expect(verdicts).toHaveLength(rows.length)
        expect(JSON.parse(JSON.stringify(verdicts))).toEqual(verdicts)
      }),
    )
  })
})
