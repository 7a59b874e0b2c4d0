import { agreementNumberKey } from '#db/values/agreement-number.ts'
import type { RowVerdict } from '#db/values/recruitment-import.ts'
import { type Figure, refuse } from '#db/values/refusal.ts'

/** A verdict with what the row says, to compare rows of one JST by. */
export interface Judged {
  readonly verdict: RowVerdict
  readonly says: string
}

/**
 * Refuses rows that clash with others of the file: a JST in two rows, in both when they
 * say different things (neither can be trusted) and in the later ones when they say the
 * same; one agreement number for two JSTs. Each refusal names the other row's line.
 */
export function withoutClashes(judged: readonly Judged[]): readonly RowVerdict[] {
  const rowsOfJst = Map.groupBy(judged, ({ verdict }) => terytOf(verdict))
  const rowsOfNumber = Map.groupBy(judged, ({ verdict }) => newNumberOf(verdict))
  const twins = new Map([...rowsOfJst].map(([teryt, rows]) => [teryt, twinsOf(rows)]))

  return judged.map(({ verdict, says }): RowVerdict => {
    const teryt = terytOf(verdict)
    if (teryt === null || verdict.verdict === 'refused') return verdict
    const { first, different } = twins.get(teryt) ?? {}
    if (first !== undefined && different !== undefined) {
      const other = says === first.says ? different : first
      return refused(verdict, 'importRow.twiceDifferent', { line: other.verdict.line })
    }
    if (first !== undefined && first.verdict !== verdict) {
      return refused(verdict, 'importRow.twice', { line: first.verdict.line })
    }
    const number = newNumberOf(verdict)
    const rival = rowsOfNumber.get(number)?.find((other) => terytOf(other.verdict) !== teryt)
    if (number === null || rival === undefined) return verdict
    return refused(verdict, 'importRow.numberTwice', { line: rival.verdict.line })
  })
}

/** The first row of a JST and the first that says something else; found once for all its rows. */
function twinsOf(rows: readonly Judged[]): { first?: Judged; different?: Judged } {
  const [first] = rows
  const different = rows.find(({ says }) => says !== first?.says)
  return { ...(first && { first }), ...(different && { different }) }
}

const terytOf = (verdict: RowVerdict): string | null =>
  'jst' in verdict ? (verdict.jst?.teryt ?? null) : null

/** The key of the number a row would write, or null. */
function newNumberOf(verdict: RowVerdict): string | null {
  if (verdict.verdict !== 'new' && verdict.verdict !== 'changed') return null
  const change = verdict.changes.find(({ field }) => field === 'agreementNumber')
  return change === undefined ? null : agreementNumberKey(change.after)
}

function refused(
  verdict: RowVerdict,
  code: string,
  figures: Readonly<Record<string, Figure>>,
): RowVerdict {
  const { line, label } = verdict
  const jst = 'jst' in verdict ? verdict.jst : null
  const { refusal } = refuse(code, figures)
  return { line, label, verdict: 'refused', jst, field: null, heading: null, refusal }
}
