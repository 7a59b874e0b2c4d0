import type { SurveySubject } from '#db/values/implementing.ts'
import type { Criterion } from './survey.ts'

/** A criterion as it is typed. */
export interface CriterionLine {
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
    ...{ id, tested, language, name },
    most: String(most),
    weight: rateInput(weightRate),
  })),
})

/** A criterion that is being added. */
export const newLine: CriterionLine = {
  ...{ id: null, tested: 'website', language: 'pl', name: '' },
  ...{ most: '10', weight: '' },
}
