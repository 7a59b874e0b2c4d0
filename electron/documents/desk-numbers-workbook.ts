/** The figures of the contact desk as a workbook: what each is, how it is counted, every split. */

import {
  type DeskCounts,
  type DeskDimension,
  type DeskNumbers,
  deskDimensions,
} from '#db/values/desk-numbers.ts'
import type { JstKind } from '#db/values/jst.ts'
import type { Period } from '#db/values/period.ts'
import { type Cell, type StreamedSheet, workbookFile } from './streamed-workbook.ts'

interface Found {
  readonly period: Period
  readonly numbers: DeskNumbers
  readonly names: {
    readonly topics: Readonly<Record<string, { readonly name: string; readonly nameEn: string }>>
    readonly jsts: Readonly<Record<string, { readonly name: string; readonly kind: JstKind }>>
    readonly people: Readonly<Record<string, string>>
  }
}

interface Asked {
  readonly language: 'pl' | 'en'
  /** Headings, formulas and the names of rows by their keys. */
  readonly words: Readonly<Record<string, string>>
}

/** Figures on one sheet; the course, the hours and the splits on another, one row each. */
export function deskNumbersWorkbook(found: Found, asked: Asked): Promise<File> {
  const word = (key: string) => asked.words[key] ?? key
  const { from, to } = found.period
  return workbookFile(`${word('file')}-${from}-${to}.xlsx`, [
    figuresSheet(found, word),
    rowsSheet(found, word, nameIn(found, asked)),
  ])
}

type Word = (key: string) => string

function figuresSheet({ period, numbers }: Found, word: Word): StreamedSheet {
  const { whole, calls, closing } = numbers
  const line = (key: string, value: number | null): readonly Cell[] => [
    { text: word(`figure.${key}`) },
    value === null ? null : { number: value },
    { text: word(`how.${key}`) },
  ]
  const mean = calls.conversations === 0 ? null : Math.round(calls.seconds / calls.conversations)
  const rows: readonly (readonly Cell[])[] = [
    [
      { text: word('figures'), look: 'heading' },
      { text: word('value'), look: 'heading' },
      { text: word('how'), look: 'heading' },
    ],
    [{ text: word('from') }, { day: period.from }],
    [{ text: word('to') }, { day: period.to }],
    line('conversations', whole.conversations),
    line('atOnce', whole.atOnce),
    [{ text: word('share') }, shareCell(whole, 'B5/B4'), { text: word('how.share') }],
    line('open', whole.open),
    line('closed', closing.conversations),
    line('median', closing.median),
    line('ninth', closing.ninth),
    line('calls', calls.conversations),
    line('length', mean),
  ]
  return { name: word('figures'), widths: [44, 14, 100], frozenRows: 1, rows: [rows] }
}

/** The share answered at once, worked out in the sheet; nothing for nothing. */
const shareCell = ({ atOnce, conversations }: DeskCounts, formula: string): Cell =>
  conversations === 0 ? null : { number: atOnce / conversations, formula, look: 'share' }

function rowsSheet({ numbers }: Found, word: Word, nameOf: ReturnType<typeof nameIn>) {
  const headings = ['split', 'row', 'figure.conversations', 'figure.atOnce', 'share', 'figure.open']
  const rows: (readonly Cell[])[] = [
    headings.map((key): Cell => ({ text: word(key), look: 'heading' })),
  ]
  const add = (split: string, name: Cell, counts: DeskCounts) => {
    const at = rows.length + 1
    rows.push([
      { text: word(`split.${split}`) },
      name,
      { number: counts.conversations },
      { number: counts.atOnce },
      shareCell(counts, `D${at}/C${at}`),
      { number: counts.open },
    ])
  }
  for (const { from, counts } of numbers.course) add(numbers.step, { day: from }, counts)
  for (const { hour, counts } of numbers.hours) {
    add('hour', { text: `${hour}:00–${hour + 1}:00` }, counts)
  }
  for (const dimension of deskDimensions) {
    for (const { key, counts } of numbers.by[dimension]) {
      add(dimension, { text: nameOf(dimension, key) }, counts)
    }
  }
  return { name: word('rows'), widths: [22, 44, 12, 16, 16, 12], frozenRows: 1, rows: [rows] }
}

/** What a row of a split is called. */
function nameIn({ names }: Found, { words, language }: Asked) {
  return (dimension: DeskDimension, key: string): string => {
    const said = words[`${dimension}.${key}`]
    if (said !== undefined) return said
    const topic = dimension === 'topic' ? names.topics[key] : undefined
    if (topic !== undefined) return (language === 'en' && topic.nameEn) || topic.name
    const place = dimension === 'jst' ? names.jsts[key] : undefined
    if (place !== undefined) return `${place.name} (${words[`kind.${place.kind}`]}, ${key})`
    return (dimension === 'takenBy' ? names.people[key] : undefined) ?? key
  }
}
