import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import { useRovingTable } from '../../ui/use-roving-table.ts'
import { useClaimWords } from '../claim/use-claim-words.ts'
import type { SnapshotList } from './snapshot.ts'

const columns = ['name', 'period', 'takenAt', 'takenBy', 'claim', 'values'] as const

/** One row for each frozen period; arrows go through them, Enter opens. */
export function SnapshotsTable({ snapshots }: { readonly snapshots: SnapshotList }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useClaimWords()
  const roving = useRovingTable()
  return (
    <Table.ScrollContainer minWidth={720} type="native">
      <Table {...roving} aria-label={t('screen.snapshots')}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th
                scope="col"
                key={column}
                {...(column === 'values' && { className: 'biuro-number' })}
              >
                {t(`snapshot.column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {snapshots.map(({ id, name, from, to, takenAt, takenBy, claim, values }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={500}>
                <TextLink to="/migawki/$id" params={{ id }}>
                  {name}
                </TextLink>
              </Table.Th>
              <Table.Td>{words.period({ from, to })}</Table.Td>
              <Table.Td>{format.instant(takenAt)}</Table.Td>
              <Table.Td>{takenBy}</Table.Td>
              <Table.Td>
                {claim === null ? (
                  <span aria-hidden>–</span>
                ) : (
                  <TextLink to="/budzet/wnioski/$id" params={{ id: claim.id }} hash="indicators">
                    {t('claim.title', { ordinal: claim.ordinal })}
                  </TextLink>
                )}
              </Table.Td>
              <Table.Td className="biuro-number">{format.number(values)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
