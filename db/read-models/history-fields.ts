import type { FieldChange } from '../schema/history.ts'
import { isSealed } from '../sealed.ts'
import type { RecordChangeRow } from '../stores/history.ts'
import { movesIn } from './budget-names.ts'
import type { RecordNames } from './record-names.ts'

/** Tables whose records the reader may not read: of them the history says that, not what. */
export type HiddenTables = ReadonlySet<string>

/** What stands for a value that identifies a person: that it was there, not what it was. */
export const sealedMark = '•••'

/** Fields that say which record it is; its name says it. */
const ownAffairs: ReadonlySet<string> = new Set(['jstId', 'attempt'])
/** Where a record stands among others is told only once it was moved there by a hand. */
const isFirstPlace = (field: string, [before, after]: FieldChange): boolean =>
  field === 'ordinal' && (before === null || after === null)
/** Whether a field points at another record by its id. */
const isPointer = (field: string): boolean => field.endsWith('Id')

type Fields = Readonly<Record<string, FieldChange>>

/**
 * A transfer's moves by the names of their lines, and its verdict without the figures; of what a
 * frozen value is made of, and of whom a paper names, how many: who they are would tell more than
 * some may know.
 */
function named(field: string, value: unknown, names: RecordNames): unknown {
  if (field === 'moves') {
    return movesIn(value).map(({ fromLineId, toLineId, amount }) => ({
      from: names.byId(fromLineId),
      to: names.byId(toLineId),
      amount,
    }))
  }
  if ((field === 'members' || field === 'namedPeople') && Array.isArray(value)) return value.length
  const judged = field === 'verdict' && typeof value === 'object' && value !== null
  return judged && 'verdict' in value ? value.verdict : value
}

/**
 * The fields of one change before and after, as text: records by their names, and a mark for
 * what is sealed or of a hidden table.
 */
export function fieldsOf(
  { fields, tableName }: { readonly fields: Fields; readonly tableName: string },
  names: RecordNames,
  hidden: HiddenTables,
) {
  return Object.entries(fields)
    .filter(([field, change]) => !ownAffairs.has(field) && !isFirstPlace(field, change))
    .map(([field, [before, after]]) => {
      const text = (value: unknown) => {
        if (value === null || value === undefined) return null
        if (isSealed(value) || hidden.has(tableName)) return sealedMark
        if (typeof value !== 'string') return JSON.stringify(named(field, value, names))
        return isPointer(field) ? names.byId(value) : value
      }
      return { field, before: text(before), after: text(after) }
    })
}

/** What the record of a change is called; a mark for one of a hidden table, whose name tells. */
export const labelOf = (
  change: RecordChangeRow,
  names: RecordNames,
  hidden: HiddenTables,
): string => (hidden.has(change.tableName) ? sealedMark : names.of(change))
