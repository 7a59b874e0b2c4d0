import type { JstKind } from '#db/values/jst.ts'
import {
  attendanceFigures,
  type CountDimension,
  type CountRow,
  countDimensions,
  type PeopleCounts,
  peopleFigures,
  type Splits,
} from '#db/values/people-counts.ts'
import { type Cell, type StreamedSheet, workbookFile } from './streamed-workbook.ts'

type Places = ReadonlyMap<
  string,
  {
    readonly name: string
    readonly kind: JstKind
    readonly powiat: string
    readonly powiatName: string
  }
>

/** Minutes are written as hours: a sheet adds them up as they are. */
const minutesInHour = 60

/**
 * People on one sheet and attendances on another, so that nobody adds up one with the other;
 * each with its whole and every split, and how each figure is counted under its heading.
 * `words` puts headings, formulas and the names of rows into the person's language.
 */
export function peopleCountsWorkbook(
  counts: PeopleCounts,
  places: Places,
  words: Readonly<Record<string, string>>,
): Promise<File> {
  const word = (key: string) => words[key] ?? key
  const powiats = new Map([...places.values()].map((row) => [row.powiat, row.powiatName]))
  const nameOf = (dimension: CountDimension, key: string): string => {
    if (dimension === 'powiat') return powiats.get(key) ?? key
    if (dimension !== 'jst') return words[`${dimension}.${key}`] ?? key
    const place = places.get(key)
    return place === undefined ? key : `${place.name} (${word(`kind.${place.kind}`)}, ${key})`
  }
  const sheet = <F extends Readonly<Record<string, number>>>(
    kind: 'people' | 'attendances',
    figures: readonly (keyof F & string)[],
    found: { readonly whole: F; readonly by: Splits<F> },
  ): StreamedSheet => {
    const line = (split: string, name: string, values: F, look?: 'bold'): readonly Cell[] => [
      { text: split, ...(look && { look }) },
      { text: name, ...(look && { look }) },
      ...figures.map((figure) => cellOf(figure, values[figure] ?? 0, look)),
    ]
    function* rows(): Generator<readonly Cell[]> {
      yield [{ text: word(`${kind}.title`), look: 'bold' }, null, { day: counts.day }]
      yield [
        { text: word('split'), look: 'heading' },
        { text: word('row'), look: 'heading' },
        ...figures.map((figure) => ({ text: word(`figure.${figure}`), look: 'heading' as const })),
      ]
      yield [null, { text: word('how') }, ...figures.map((key) => ({ text: word(`how.${key}`) }))]
      yield line(word('whole'), '', found.whole, 'bold')
      for (const dimension of countDimensions) {
        for (const { key, figures: values } of found.by[dimension] as readonly CountRow<F>[]) {
          yield line(word(`split.${dimension}`), nameOf(dimension, key), values)
        }
      }
    }
    return {
      ...{ name: word(`${kind}.sheet`), frozenRows: 2, rows: [[...rows()]] },
      widths: [16, 40, ...figures.map(() => 16)],
    }
  }
  return workbookFile(`${word('file')}-${counts.day}.xlsx`, [
    sheet('people', peopleFigures, counts.people),
    sheet('attendances', attendanceFigures, counts.attendances),
  ])
}

const cellOf = (figure: string, value: number, look?: 'bold'): Cell => ({
  number: figure === 'minutes' ? value / minutesInHour : value,
  ...(look && { look }),
})
