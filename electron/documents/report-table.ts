/** The tables of the office's reports. */
import type { Content, TableCell } from 'pdfmake'
import { grey, ruled, shade } from './look.ts'

/** A number, on the right of its cell. */
export const right = (text: string, bold = false): TableCell => ({
  text,
  alignment: 'right',
  noWrap: true,
  bold,
})

/**
 * A ruled table; the first row is repeated on each page, numbers stand on the right. A dense one
 * has less room around its rows.
 */
export const reportTable = (
  head: readonly { readonly text: string; readonly number?: boolean }[],
  rows: readonly TableCell[][],
  widths: (string | number)[],
  { dense = false }: { readonly dense?: boolean } = {},
): Content => ({
  layout: {
    ...ruled,
    paddingTop: () => (dense ? 1.5 : 2.5),
    paddingBottom: () => (dense ? 1 : 1.5),
  },
  fontSize: 8.5,
  table: {
    headerRows: 1,
    headerColumns: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    widths,
    body: [
      head.map(({ text, number = false }) => ({
        text,
        bold: true,
        fillColor: shade,
        alignment: number ? ('right' as const) : ('left' as const),
      })),
      ...rows,
    ],
  },
})

/** A remark under a table or a picture. */
export const small = (text: string): Content => ({
  text,
  fontSize: 8,
  color: grey,
  margin: [0, 3, 0, 0],
})
