import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { DayText } from '../../../ui/DayText.tsx'
import { CompletenessMark } from '../CompletenessMark.tsx'
import { listName, missingIn, type PersonRow } from '../people.ts'
import { type PersonColumn, personColumns, rightAligned } from './columns.ts'
import classes from './PeopleTable.module.css'

interface Props {
  readonly row: PersonRow
  readonly index: number
  /** The mark of the row by which the keyboard enters the list; null for any other. */
  readonly entryMark: string | null
  readonly measure: ((element: HTMLElement | null) => void) | undefined
  readonly onActive: (index: number) => void
}

/** One person of the list; the row as a whole is one stop of the keyboard. */
export const PeopleTableRow = memo(function PeopleTableRow(props: Props) {
  const { row, index, entryMark, measure, onActive } = props
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      tabIndex={entryMark === null ? -1 : 0}
      className={classes.row}
      onFocus={() => onActive(index)}
      {...(entryMark === null ? {} : { [entryMark]: '' })}
    >
      {personColumns.map((key) =>
        key === 'name' ? (
          <th key={key} scope="row">
            <a
              href={`/osoby/${row.id}`}
              data-person={row.id}
              tabIndex={-1}
              className={classes.link}
            >
              {listName(row)}
            </a>
          </th>
        ) : (
          <td key={key} className={rightAligned.has(key) ? classes.right : undefined}>
            <Cell row={row} column={key} />
          </td>
        ),
      )}
    </tr>
  )
})

interface CellProps {
  readonly row: PersonRow
  readonly column: Exclude<PersonColumn, 'name'>
}

function Cell({ row, column }: CellProps) {
  const { t } = useTranslation()
  switch (column) {
    case 'function':
      return t(`person.function.${row.function}`)
    case 'panel':
      return t(`person.panel.${row.panel}`)
    case 'jstName':
      return row.jstName
    case 'powiatName':
      return row.jstKind === 'powiat' ? t('kind.powiat') : row.powiatName
    case 'missing':
      return <Standing row={row} />
    case 'attendedFrom':
    case 'namedOn':
      return <DayText day={row[column]} />
  }
}

/** What a record lacks, or that it stands no more. */
function Standing({ row }: { readonly row: PersonRow }) {
  const { t } = useTranslation()
  if (row.merged) return t('person.standing.merged')
  return (
    <>
      <CompletenessMark missing={missingIn(row.missing).length} />
      {row.leftOn !== null && ` · ${t('person.hasLeft')}`}
    </>
  )
}
