import type { surveyResults } from '#db/read-models/survey-facts.ts'
import type { Day } from '#db/values/day.ts'
import { type Phase, phases } from '#db/values/implementing.ts'
import type { SurveyWord } from '../contract/survey-schemas.ts'
import { type Cell, type StreamedSheet, workbookFile } from './streamed-workbook.ts'

type Results = Awaited<ReturnType<typeof surveyResults>> & { readonly day: Day }
type Words = Readonly<Record<SurveyWord, string>>

const text = (value: string): Cell => ({ text: value })
const heading = (value: string): Cell => ({ text: value, look: 'heading' })
const number = (value: number): Cell => ({ number: value })
const hundredths = (value: number | null): Cell => (value === null ? null : number(value / 100))

/**
 * The survey as a workbook: the ranking of each round with the means of its criteria, what
 * changed, every score with its assessor, and the criteria with their weights, so that each
 * figure can be computed again from the scores.
 */
export function surveyWorkbook(results: Results, words: Words): Promise<File> {
  return workbookFile(`${words.file}-${results.day}.xlsx`, [
    ...phases.map((phase) => rankingSheet(results, words, phase)),
    changeSheet(results, words),
    criterionChangeSheet(results, words),
    scoresSheet(results, words),
    criteriaSheet(results, words),
  ])
}

const sheet = (
  name: string,
  widths: readonly number[],
  rows: readonly (readonly Cell[])[],
): StreamedSheet => ({ name, widths, frozenRows: 1, rows: [rows] })

const criterionName = ({ criteria }: Results, words: Words, id: string): string => {
  const found = criteria.find((one) => one.id === id)
  return found === undefined
    ? id
    : `${words[found.tested]} (${found.language.toUpperCase()}): ${found.name}`
}

function rankingSheet(results: Results, words: Words, phase: Phase): StreamedSheet {
  const { ranked, incomplete } = results[phase]
  const names = results.criteria.map(({ id }) => criterionName(results, words, id))
  const heads = [words.rank, words.teryt, words.jst, words.score, words.assessors, ...names]
  return sheet(
    words[phase],
    [10, 10, 28, 12, 12, ...names.map(() => 18)],
    [
      heads.map(heading),
      ...ranked.map((row) => [
        ...[number(row.rank), text(row.teryt), text(row.name), hundredths(row.score)],
        ...[number(row.assessors), ...row.means.map(hundredths)],
      ]),
      ...incomplete.map((row) => [
        ...[text(words.incomplete), text(row.teryt), text(row.name), null, null],
        text(row.missing.map((id) => criterionName(results, words, id)).join(', ')),
      ]),
    ],
  )
}

function changeSheet({ jstChanges }: Results, words: Words): StreamedSheet {
  const heads = [words.teryt, words.jst, words.before, words.after, words.change]
  return sheet(
    words.changes,
    [10, 28, 12, 12, 12],
    [
      heads.map(heading),
      ...jstChanges.map((row) => [
        ...[text(row.teryt), text(row.name)],
        ...[row.before, row.after, row.change].map(hundredths),
      ]),
    ],
  )
}

function criterionChangeSheet(results: Results, words: Words): StreamedSheet {
  const heads = [words.criterion, words.jsts, words.before, words.after, words.change]
  return sheet(
    words.criterionChanges,
    [44, 10, 14, 14, 12],
    [
      heads.map(heading),
      ...results.criterionChanges.map(({ criterionId, jsts, change }) => [
        ...[text(criterionName(results, words, criterionId)), number(jsts)],
        ...(change === null ? [] : [change.before, change.after, change.change].map(hundredths)),
      ]),
    ],
  )
}

function scoresSheet(results: Results, words: Words): StreamedSheet {
  const criteria = new Map(results.criteria.map((one) => [one.id, one]))
  const heads = [
    ...[words.round, words.teryt, words.jst, words.criterion, words.assessor],
    ...[words.points, words.most, words.assessedOn, words.note],
  ]
  return sheet(
    words.scores,
    [12, 10, 28, 44, 24, 10, 10, 14, 40],
    [
      heads.map(heading),
      ...results.scores.map((row) => [
        ...[text(words[row.phase]), text(row.jstId), text(results.named(row.jstId).name)],
        ...[text(criterionName(results, words, row.criterionId)), text(row.assessor)],
        ...[number(row.points), number(criteria.get(row.criterionId)?.most ?? 0)],
        ...[{ day: row.assessedOn }, text(row.note)],
      ]),
    ],
  )
}

function criteriaSheet(results: Results, words: Words): StreamedSheet {
  const heads = [words.tested, words.language, words.criterion, words.most, words.weight]
  return sheet(
    words.criteria,
    [16, 10, 36, 12, 12],
    [
      heads.map(heading),
      ...results.criteria.map((row) => [
        ...[text(words[row.tested]), text(row.language.toUpperCase()), text(row.name)],
        ...[number(row.most), { number: row.weightRate / 10_000, look: 'share' as const }],
      ]),
    ],
  )
}
