import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './ColumnTable.module.css'
import type { FilledColumn } from './columns.ts'
import { useColumnWords } from './use-column-words.ts'

interface Props<F extends string> {
  readonly columns: readonly FilledColumn<F>[]
  /** Every field that a column may hold, and what it is called. */
  readonly fields: readonly F[]
  readonly nameOf: (field: F) => string
  /** The fields that may stand in several columns. */
  readonly repeated: readonly F[]
  readonly onField: (at: number, field: F | null) => void
}

/** Each column of the file: its heading, a few of its texts, and the field it holds. */
export function ColumnTable<F extends string>(props: Props<F>) {
  const { columns, fields, nameOf, repeated, onField } = props
  const { t } = useTranslation()
  const words = useColumnWords()
  const owners = new Map(
    columns.flatMap((column) => (column.field ? [[column.field, column]] : [])),
  )
  const labelOf = (field: F, at: number): string => {
    const owner = owners.get(field)
    const name = nameOf(field)
    return owner === undefined || owner.at === at || repeated.includes(field)
      ? name
      : t('import.columns.taken', { field: name, column: words.quoted(owner) })
  }
  return (
    <div className={classes.box}>
      <table className={classes.table} aria-label={t('import.columns.title')}>
        <thead>
          <tr>
            {(['heading', 'examples', 'field'] as const).map((key) => (
              <th key={key} scope="col">
                {t(`import.columns.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.at}>
              <th scope="row">{words.plain(column)}</th>
              <td className={classes.examples}>{column.examples.join(' · ')}</td>
              <td>
                <NativeSelect
                  size="xs"
                  aria-label={t('import.columns.fieldOf', { name: words.plain(column) })}
                  value={column.field ?? ''}
                  data={[
                    { value: '', label: t('import.columns.skip') },
                    ...fields.map((field) => ({
                      value: field,
                      label: labelOf(field, column.at),
                    })),
                  ]}
                  onChange={({ currentTarget: { value } }) =>
                    onField(column.at, fields.find((field) => field === value) ?? null)
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
