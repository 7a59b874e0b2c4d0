import { implementationStates } from '#db/values/implementation.ts'
import { jstKinds } from '#db/values/jst.ts'
import { recruitmentStates } from '#db/values/recruitment.ts'
import type { FoldedRow } from './folded-register.ts'
import type { ColumnKey, RegisterRow } from './register-columns.ts'

/** The order of the register: a column and its direction. */
export interface Order {
  readonly key: ColumnKey
  readonly desc: boolean
}

/** Words in the order of the Polish alphabet, numbers inside them by value (2 before 10). */
const collator = new Intl.Collator('pl', { numeric: true })

type Value = string | number | null

/** What a column sorts by: states in the order of the way, yes before no, blanks as none. */
function sortValue(row: RegisterRow, key: ColumnKey): Value {
  switch (key) {
    case 'kind':
      return jstKinds.indexOf(row.kind)
    case 'state':
      return recruitmentStates.indexOf(row.state)
    case 'implementation':
      return implementationStates.indexOf(row.implementation)
    case 'mediumTown':
      return row.mediumTown ? 0 : 1
    default:
      return row[key] === '' ? null : row[key]
  }
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a), String(b))
}

/**
 * The rows in the order asked for. Rows without a value stand at the end in both
 * directions; equal ones by name, then by TERYT, so that the order is always the same.
 */
export function sortRegister(rows: readonly FoldedRow[], { key, desc }: Order): FoldedRow[] {
  const keyed = rows.map((folded) => ({ folded, value: sortValue(folded.row, key) }))
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) {
      if (a.value !== b.value) return a.value === null ? 1 : -1
    } else {
      const difference = compare(a.value, b.value)
      if (difference !== 0) return desc ? -difference : difference
    }
    return byNameAndCode(a.folded.row, b.folded.row)
  })
  return keyed.map(({ folded }) => folded)
}

function byNameAndCode(a: RegisterRow, b: RegisterRow): number {
  return collator.compare(a.name, b.name) || (a.teryt < b.teryt ? -1 : 1)
}
