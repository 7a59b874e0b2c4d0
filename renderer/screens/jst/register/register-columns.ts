import type { z } from 'zod'
import type { jstRowSchema } from '#electron/contract/jst.ts'

/** One line of the register as the host sends it. */
export type RegisterRow = z.output<typeof jstRowSchema>

/** Columns of the register, in the order in which they stand; each is a property of the row. */
export const columnKeys = [
  'name',
  'kind',
  'powiatName',
  'teryt',
  'state',
  'since',
  'agreementNumber',
  'signedOn',
  'implementation',
  'implementationSignedOn',
  'mediumTown',
  'seat',
  'population',
  'phone',
  'email',
] as const satisfies readonly (keyof RegisterRow)[]

export type ColumnKey = (typeof columnKeys)[number]

/** The columns shown until a person chooses others. */
export const usualColumns: readonly ColumnKey[] = [
  'name',
  'kind',
  'powiatName',
  'state',
  'since',
  'agreementNumber',
  'implementation',
]

/** How wide each column stands, in rem; text that is longer wraps. */
export const columnWidths: Readonly<Record<ColumnKey, number>> = {
  name: 9.5,
  kind: 9.75,
  powiatName: 6.75,
  teryt: 5.25,
  state: 10,
  since: 6.25,
  // Wide enough for its heading on one line in both languages.
  agreementNumber: 7.75,
  signedOn: 7,
  implementation: 12,
  implementationSignedOn: 8,
  mediumTown: 6,
  seat: 9,
  population: 6,
  phone: 8.5,
  email: 13,
}

/** The column of marks, in rem. */
export const boxWidth = 2.25

/** The marks and the name stay at the left edge of the list while the rest is scrolled, in rem. */
export const heldWidth = boxWidth + columnWidths.name

/** What of a list is in view, in rem: how far it is scrolled, and how much of it is seen. */
export interface InView {
  readonly scrolled: number
  readonly seen: number
}

/** The columns out of view, behind the name on the left and behind the right edge. */
export interface Beside {
  readonly left: readonly ColumnKey[]
  readonly right: readonly ColumnKey[]
}

/** A column is beside the view as soon as a part of it is; parts of a pixel are not counted. */
const slack = 0.1

/** The columns that a list does not show whole as it is scrolled; the name is always shown. */
export function columnsBeside(columns: readonly ColumnKey[], { scrolled, seen }: InView): Beside {
  const left: ColumnKey[] = []
  const right: ColumnKey[] = []
  let from = boxWidth
  for (const key of columns) {
    const to = from + columnWidths[key]
    if (key !== 'name') {
      if (from - scrolled < heldWidth - slack) left.push(key)
      else if (to - scrolled > seen + slack) right.push(key)
    }
    from = to
  }
  return { left, right }
}

/** Columns of figures and days stand on the right. */
export const rightAligned: ReadonlySet<ColumnKey> = new Set([
  'since',
  'signedOn',
  'implementationSignedOn',
  'population',
])

const known: ReadonlySet<string> = new Set(columnKeys)

/**
 * The columns that a remembered text names, in the register's own order. The name always
 * stands; a text that names no column (or nothing remembered) answers the usual ones.
 */
export function columnsFrom(text: string | null): readonly ColumnKey[] {
  const chosen = new Set((text ?? '').split(',').filter((key) => known.has(key)))
  if (chosen.size === 0) return usualColumns
  chosen.add('name')
  return columnKeys.filter((key) => chosen.has(key))
}
