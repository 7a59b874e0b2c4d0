import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { useFormat } from '../../ui/format.ts'
import { KeptFileLine } from '../../ui/KeptFileField.tsx'
import type { CellPage, Contractor } from './package.ts'

const days = ['orderedOn', 'dueOn', 'startedOn', 'receivedOn', 'deliveredOn'] as const

interface Props {
  readonly cell: CellPage['cell']
  readonly contractors: readonly Contractor[]
}

/** What is kept of a deliverable, for those who only read. */
export function CellReadOnly({ cell, contractors }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, file } = cell
  if (id === null) return null
  const contractor = contractors.find((one) => one.id === cell.contractorId)?.name
  const facts = [
    ['contractor', contractor ?? t('package.panel.ownWork')],
    ...days.flatMap((name) => {
      const on = cell[name]
      return on === null ? [] : [[name, format.day(on)] as const]
    }),
    ...(cell.acceptance === '' ? [] : [['acceptance', cell.acceptance] as const]),
  ] as const
  return (
    <>
      <Table verticalSpacing={3} fz="sm">
        <Table.Tbody>
          {facts.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={400} c="dimmed" w="40%">
                {t(`package.field.${name}`)}
              </Table.Th>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {file === null ? (
        <Text size="sm" c="dimmed">
          {t('package.panel.noFile')}
        </Text>
      ) : (
        <KeptFileLine file={file} read={() => client.package.file({ id })} />
      )}
    </>
  )
}
