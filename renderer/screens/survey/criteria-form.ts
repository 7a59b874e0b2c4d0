import type { SurveySubject } from '#db/values/implementing.ts'
import type { Criterion } from './survey.ts'

/** A criterion as it is typed. */
export interface CriterionLine {
  /** What tells the line from others while its place and its name change. */
  readonly key: string
  /** Null before it is saved. */
  readonly id: string | null
  readonly tested: SurveySubject
  readonly language: string
  readonly name: string
  readonly most: string
  /** In per cent. */
  readonly weight: string
}

/** All criteria as they are typed, with the versions of those they were typed over. */
export interface CriteriaSheet {
  readonly seen: readonly { readonly id: string; readonly version: number }[]
  readonly lines: readonly CriterionLine[]
}

/** What the form begins with. */
export const sheetOf = (
  criteria: readonly Criterion[],
  rateInput: (rate: Criterion['weightRate']) => string,
): CriteriaSheet => ({
  seen: criteria.map(({ id, version }) => ({ id, version })),
  lines: criteria.map(({ id, tested, language, name, most, weightRate }) => ({
    ...{ key: id, id, tested, language, name },
    most: String(most),
    weight: rateInput(weightRate),
  })),
})

/** A criterion that is being added. */
export const newLine = (): CriterionLine => ({
  ...{ key: crypto.randomUUID(), id: null, tested: 'website', language: 'pl', name: '' },
  ...{ most: '10', weight: '' },
})

/** The lines with one of them a place higher or lower; as they are where there is no such place. */
export function movedLine(
  lines: readonly CriterionLine[],
  at: number,
  by: -1 | 1,
): readonly CriterionLine[] {
  const [line, other] = [lines[at], lines[at + by]]
  if (line === undefined || other === undefined) return lines
  return lines.with(at, other).with(at + by, line)
}
