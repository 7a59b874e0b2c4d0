/** A snapshot as a workbook: its values beside those of before and of now, and why they differ. */
import type { z } from 'zod'
import { dayOf } from '#db/values/day.ts'
import type { snapshot } from '../contract/snapshot.ts'
import {
  type Asked,
  headingIn,
  nameOf,
  unitOf,
  valueCell,
  type Word,
  wordIn,
} from './indicator-cells.ts'
import { type Cell, workbookFile } from './streamed-workbook.ts'

type Page = z.output<typeof snapshot.page.outputSchema>
type Line = Page['lines'][number]
type Changed = Line['changed'][number]

/** Values on one sheet, with differences that the sheet computes; their records on another. */
export function snapshotWorkbook(page: Page, asked: Asked): Promise<File> {
  const word = wordIn(asked)
  const { head } = page
  const heading = headingIn(word)
  const title: readonly (readonly Cell[])[] = [
    [{ text: head.name, look: 'bold' }],
    [{ text: word('period') }, { day: head.from }, { day: head.to }],
    [{ text: word('takenAt') }, { day: dayOf(new Date(head.takenAt)) }, { text: head.takenBy }],
  ]
  const first = title.length + 2
  const values = [
    ...title,
    heading('code', 'indicator', 'unit', 'target', 'before', 'frozen', 'now', 'difference'),
    ...page.lines.map((line, at) => valueRow(line, first + at, asked, word)),
  ]
  const changes = [
    ...title,
    heading(
      'code',
      'indicator',
      'record',
      'jst',
      'then',
      'after',
      'deed',
      'author',
      'on',
      'reason',
    ),
    ...page.lines.flatMap((line) => changeRows(line, asked, word)),
  ]
  const sheet = (name: string, widths: readonly number[], rows: readonly (readonly Cell[])[]) => ({
    ...{ name: word(name), widths, frozenRows: title.length + 1, rows: [rows] },
  })
  return workbookFile(`${word('file')}-${head.to}.xlsx`, [
    sheet('values', [10, 60, 16, 18, 18, 18, 18, 18], values),
    sheet('changes', [10, 40, 36, 28, 14, 14, 36, 24, 12, 40], changes),
  ])
}

function valueRow(line: Line, at: number, asked: Asked, word: Word): readonly Cell[] {
  const { code, target, before, value, now, difference } = line
  const told = (of: number | null): Cell =>
    of === null ? { text: word('nothing') } : valueCell(line.format, of)
  return [
    { text: code },
    { text: nameOf(line, asked) },
    { text: unitOf(line, asked) },
    target === null ? null : valueCell(line.format, target),
    told(before),
    told(value),
    told(now),
    value === null || difference === null
      ? null
      : { ...valueCell(line.format, difference), formula: `G${at}-F${at}` },
  ]
}

function changeRows(line: Line, asked: Asked, word: Word): readonly (readonly Cell[])[] {
  const of: readonly Cell[] = [{ text: line.code }, { text: nameOf(line, asked) }]
  if (!line.named && line.differs > 0) return [[...of, { text: word('hidden') }]]
  return line.changed.map((one) => [...of, ...recordCells(line, one, word)])
}

function recordCells(line: Line, { mark, before, after, since }: Changed, word: Word) {
  // A member of a share weighs 1 or 0; everything else weighs in the indicator's own unit.
  const weight = (of: number | null): Cell =>
    of === null ? null : line.format === 'share' ? { number: of } : valueCell(line.format, of)
  const name = mark?.subject === 'deliverable' ? word(`deliverable.${mark.name}`) : mark?.name
  const cells: readonly Cell[] = [
    { text: name ?? word('gone') },
    { text: mark?.jstName ?? '' },
    weight(before),
    weight(after),
  ]
  if (since === null) return cells
  return [
    ...cells,
    { text: word(`procedure.${since.procedure}`) },
    { text: since.author },
    { day: dayOf(new Date(since.at)) },
    { text: since.reason ?? '' },
  ] satisfies readonly Cell[]
}
