import type { Day } from '#db/values/day.ts'
import { implementationLooks, recruitmentLooks } from '../../../ui/StatusBadge.tsx'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import type { ColumnKey, RegisterRow } from './register-columns.ts'
import type { CellWords } from './use-cell-words.ts'

interface Props {
  readonly row: RegisterRow
  readonly column: Exclude<ColumnKey, 'name'>
  readonly words: CellWords
}

/** What one column says of a JST, as a person reads it. */
export function RegisterCell({ row, column, words }: Props) {
  switch (column) {
    case 'kind':
      return words.kinds[row.kind]
    case 'state':
      return <StatusMark {...recruitmentLooks[row.state]} word={words.states[row.state]} />
    case 'implementation':
      return row.implementation === 'none' ? (
        <None />
      ) : (
        <StatusMark
          {...implementationLooks[row.implementation]}
          word={words.implementations[row.implementation]}
        />
      )
    case 'mediumTown':
      return row.mediumTown ? words.yes : <None />
    case 'population':
      return words.format.number(row.population)
    case 'since':
    case 'signedOn':
    case 'implementationSignedOn':
      return <DayCell day={row[column]} words={words} />
    default:
      return row[column] || <None />
  }
}

function DayCell({ day, words }: { readonly day: Day | null; readonly words: CellWords }) {
  return day === null ? <None /> : <time dateTime={day}>{words.format.day(day)}</time>
}

/** Nothing to say: seen as a dash, not read aloud. */
function None() {
  return <span aria-hidden>–</span>
}
