/** Indicators as workbooks: the list with targets and shares, and what makes one of them. */

import type { z } from 'zod'
import type { Day } from '#db/values/day.ts'
import type { IndicatorStanding, IndicatorUnit } from '#db/values/indicator.ts'
import type { evidenceSchema } from '../contract/indicator-schemas.ts'
import { type Asked, headingIn, nameOf, unitOf, valueCell, wordIn } from './indicator-cells.ts'
import { withoutNames } from './indicator-unnamed.ts'
import { type Cell, type StreamedSheet, workbookFile } from './streamed-workbook.ts'

type Listed = IndicatorStanding & { readonly unit: IndicatorUnit | null }

/** One row for each indicator; the share of the target is worked out in the sheet. */
export function indicatorWorkbook(
  found: { readonly day: Day; readonly indicators: readonly Listed[] },
  asked: Asked,
): Promise<File> {
  const word = wordIn(asked)
  const heading = headingIn(word)
  const first = 3
  const rows: (readonly Cell[])[] = [
    [{ text: word('title'), look: 'bold' }, null, null, null, { day: found.day }],
    heading(
      ...['code', 'name', 'kind', 'unit', 'value', 'target'],
      ...['share', 'deadline', 'source', 'proposed'],
    ),
    ...found.indicators.map((row, at) => lineOf(row, at + first, asked)),
  ]
  const widths = [8, 60, 12, 20, 18, 18, 14, 12, 50, 14]
  return workbookFile(`${word('file')}-${found.day}.xlsx`, [
    { name: word('title'), widths, frozenRows: 2, rows: [rows] },
  ])
}

function lineOf(row: Listed, at: number, asked: Asked): readonly Cell[] {
  const word = wordIn(asked)
  const { value, target } = row
  return [
    { text: row.code },
    { text: nameOf(row, asked) },
    { text: word(`kind.${row.kind}`) },
    { text: unitOf(row, asked) },
    value === null ? { text: word('nothing') } : valueCell(row.format, value),
    target === null ? null : valueCell(row.format, target),
    target === null || target === 0 || value === null
      ? null
      : { number: value / target, formula: `E${at}/F${at}`, look: 'share' },
    { day: row.deadline },
    { text: row.source },
    { text: row.isProposed ? word('yes') : word('no') },
  ]
}

/**
 * What makes one indicator on one sheet, what it waits for and whose move it is on another. People
 * are without names, and a row says so and where they are had by name.
 */
export function indicatorMembersWorkbook(
  found: {
    readonly day: Day
    readonly indicator: Listed
    readonly evidence: z.output<typeof evidenceSchema>
  },
  asked: Asked,
): Promise<File> {
  const word = wordIn(asked)
  const { day, indicator } = found
  const { evidence, hidden } = withoutNames(found.evidence, word('person'))
  const value = indicator.value
  const head: readonly (readonly Cell[])[] = [
    [{ text: `${indicator.code} ${nameOf(indicator, asked)}`, look: 'bold' }, null, { day }],
    [{ text: word('value') }, value === null ? null : valueCell(indicator.format, value)],
    ...(hidden ? [[{ text: word('noNames') }]] : []),
  ]
  const heading = headingIn(word)
  const sheet = (name: string, rows: readonly (readonly Cell[])[]): StreamedSheet => ({
    name: word(name),
    widths: [44, 36, 22, 14, 36, 20],
    frozenRows: head.length + 1,
    rows: [rows],
  })
  type Named = Pick<
    (typeof evidence.counted.rows)[number],
    'subject' | 'name' | 'jstName' | 'kind' | 'teryt'
  >
  const named = ({ subject, name, jstName, kind, teryt }: Named): readonly Cell[] => [
    { text: subject === 'deliverable' ? word(`deliverable.${name}`) : name },
    { text: kind === null ? jstName : `${jstName} (${word(`kindOfJst.${kind}`)})` },
    { text: teryt ?? '' },
  ]
  const counted = [
    ...head,
    heading('name', 'jst', 'teryt', 'since'),
    ...evidence.counted.rows.map((row) => [...named(row), { day: row.since }]),
    ...evidence.changes.map((row): readonly Cell[] => [
      ...[{ text: row.name }, null, { text: row.teryt }, { number: row.change / 100 }],
    ]),
  ]
  const who = ({ whose, who: name }: (typeof evidence.waiting.rows)[number]) =>
    name === undefined ? word(`whose.${whose}`) : `${word(`whose.${whose}`)}: ${name}`
  const waiting = [
    ...head,
    heading('name', 'jst', 'teryt', 'step', 'whose'),
    ...evidence.waiting.rows.map((row) => [
      ...named(row),
      { text: word(`step.${row.step}`) },
      { text: who(row) },
    ]),
  ]
  return workbookFile(`${word('file')}-${indicator.code}-${day}.xlsx`, [
    sheet('counted', counted),
    sheet('waiting', waiting),
  ])
}
