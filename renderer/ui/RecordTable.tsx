import { Button, Group, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Column<T> {
  readonly heading: string
  readonly cell: (record: T) => ReactNode
}

interface Props<T> {
  readonly records: readonly T[]
  /** The first column names the record. */
  readonly columns: readonly [Column<T>, ...Column<T>[]]
  /** The last column, with a button to change the record; null where the role may not. */
  readonly edit: {
    readonly heading: string
    /** What the button says to a screen reader. */
    readonly label: (record: T) => string
    readonly onEdit: (record: T) => void
    /** What the button says where it does not change the record. */
    readonly text?: string
  } | null
}

/** A short list of records, each with a button that opens it for a change. */
export function RecordTable<T extends { readonly id: string }>(props: Props<T>) {
  const { t } = useTranslation()
  const { records, edit } = props
  const [name, ...rest] = props.columns
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {props.columns.map(({ heading }) => (
              <Table.Th scope="col" key={heading}>
                {heading}
              </Table.Th>
            ))}
            {edit && (
              <Table.Th scope="col" ta="right">
                {edit.heading}
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {records.map((record) => (
            <Table.Tr key={record.id}>
              <Table.Th scope="row" fw={500}>
                {name.cell(record)}
              </Table.Th>
              {rest.map(({ heading, cell }) => (
                <Table.Td key={heading}>{cell(record)}</Table.Td>
              ))}
              {edit && (
                <Table.Td>
                  <Group justify="flex-end">
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={edit.label(record)}
                      onClick={() => edit.onEdit(record)}
                    >
                      {edit.text ?? t('action.edit')}
                    </Button>
                  </Group>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
