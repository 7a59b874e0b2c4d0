/** What the printable notes of the budget are made of: tables, money and days. */
import type { Content, TableCell } from 'pdfmake'
import type { Day } from '#db/values/day.ts'
import type { Grosze } from '#db/values/money.ts'
import { grey, ruled, shade } from './look.ts'

/** Facts in two columns: what each is called, and what it is; empty space where there is none. */
export function factTable(facts: readonly (readonly [string, string])[]): Content {
  // A table without a row cannot be drawn.
  if (facts.length === 0) return { text: '' }
  return {
    layout: 'noBorders',
    table: {
      headerColumns: 1,
      widths: ['auto', '*'],
      body: facts.map(([label, value]) => [{ text: label, color: grey }, { text: value }]),
    },
  }
}

/** A cost line with its task under it. */
export const place = (task: string, line: string): TableCell => ({
  stack: [{ text: line }, { text: task, fontSize: 8, color: grey }],
})

/** An amount on the right. */
export const money = (text: string, bold = false): TableCell => ({
  text,
  alignment: 'right',
  noWrap: true,
  bold,
})

/** A ruled table; the first row is repeated on each page and money columns stand on the right. */
export function table(
  head: readonly string[],
  rows: readonly TableCell[][],
  widths: (string | number)[],
): Content {
  const isMoney = (at: number) => widths[at] === 'auto'
  return {
    layout: ruled,
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths,
      body: [
        head.map((text, at) => ({
          text,
          bold: true,
          fillColor: shade,
          alignment: isMoney(at) ? ('right' as const) : ('left' as const),
        })),
        ...rows,
      ],
    },
  }
}

/** Money and days as the note's language writes them. */
export function writing(language: 'pl' | 'en') {
  const locale = language === 'pl' ? 'pl-PL' : 'en-GB'
  const amount = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'PLN',
    useGrouping: 'always',
  })
  const signed = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'PLN',
    useGrouping: 'always',
    signDisplay: 'exceptZero',
  })
  const date = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return {
    money: (value: Grosze) => amount.format(value / 100),
    difference: (value: Grosze) => signed.format(value / 100),
    day: (value: Day) => date.format(new Date(value)),
  }
}
