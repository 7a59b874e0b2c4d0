/** What a person's file is made of: facts, ruled lists, and days as people write them. */
import type { Content, TableCell } from 'pdfmake'
import type { Day, Instant } from '#db/values/day.ts'
import { grey, ruled, shade } from './look.ts'

/** Puts a key into the words of the file; the key itself where there are none. */
export type Word = (key: string) => string
export type Write = ReturnType<typeof writing>
export type Fact = readonly [label: string, value: string]

/** Facts in two columns; what is not known is said so. */
export const facts = (rows: readonly Fact[], unknown: string): Content => ({
  layout: 'noBorders',
  table: {
    headerColumns: 1,
    widths: [150, '*'],
    body: rows.map(([label, value]) => [
      { text: label, color: grey },
      { text: value === '' ? unknown : value },
    ]),
  },
})

/** Several lines in one cell, the first as it is and the others small; empty ones left out. */
export const lines = (first: string, ...others: readonly string[]): TableCell => ({
  stack: [
    { text: first },
    ...others.filter(Boolean).map((text) => ({ text, fontSize: 8, color: grey })),
  ],
})

/** A ruled table whose heading is repeated on each page, or the words for an empty one. */
export function listed(
  rows: readonly TableCell[][],
  head: readonly string[],
  widths: (string | number)[],
  none: string,
): Content {
  if (rows.length === 0) return { text: none, color: grey }
  return {
    layout: ruled,
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths,
      body: [head.map((text) => ({ text, bold: true, fillColor: shade })), ...rows],
    },
  }
}

/** Days, moments and hours as the file's language writes them. */
export function writing(language: 'pl' | 'en') {
  const locale = language === 'pl' ? 'pl-PL' : 'en-GB'
  const date = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const moment = new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/Warsaw',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  const hours = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  return {
    day: (value: Day) => date.format(new Date(value)),
    moment: (value: Instant | string) => moment.format(new Date(value)),
    hours: (minutes: number) => hours.format(minutes / 60),
  }
}
