import { Button, Group, Table, Text } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DayText } from '../../ui/DayText.tsx'
import { useFormat } from '../../ui/format.ts'
import { atOnce, useFirstRows } from '../../ui/use-first-rows.ts'
import { useRovingTable } from '../../ui/use-roving-table.ts'
import { DeliverableBadge } from './DeliverableBadge.tsx'
import classes from './PartsList.module.css'
import { byUrgency, type Contractor, type PlacedCell, placeOf } from './package.ts'
import { useDeliverableWords } from './use-deliverable-words.ts'

const days = ['orderedOn', 'dueOn', 'receivedOn', 'deliveredOn'] as const

interface Props {
  readonly cells: readonly PlacedCell[]
  readonly contractors: readonly Contractor[]
  readonly onOpen: (place: string) => void
}

/** The parts one under another, what is late first; Enter opens, the arrows go up and down. */
export function PartsList({ cells, contractors, onOpen }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useDeliverableWords()
  const roving = useRovingTable()
  const ordered = useMemo(() => cells.toSorted(byUrgency), [cells])
  const { rows: shown, more } = useFirstRows(ordered)
  const names = useMemo(() => new Map(contractors.map(({ id, name }) => [id, name])), [contractors])
  if (cells.length === 0) return <Text c="dimmed">{t('package.filter.nothing')}</Text>
  return (
    <>
      <Text size="sm" role="status">
        {t('package.listCount', { count: cells.length, number: format.number(cells.length) })}
      </Text>
      <Table.ScrollContainer minWidth={900} type="native" className={classes.box ?? ''}>
        <Table aria-label={t('package.listLabel')} verticalSpacing={3} fz="sm" {...roving}>
          <Table.Thead>
            <Table.Tr>
              {(['name', 'deliverable', 'state', 'contractor', ...days] as const).map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`package.column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ row, deliverable, cell }) => {
              const place = placeOf(row.teryt, deliverable)
              return (
                <Table.Tr key={place} {...(row.endedOn === null ? {} : { c: 'dimmed' })}>
                  <Table.Th scope="row" fw={500}>
                    {words.jst(row)}
                    {row.endedOn !== null && (
                      <Text size="xs">{t('package.ended', { day: format.day(row.endedOn) })}</Text>
                    )}
                  </Table.Th>
                  <Table.Td>
                    <button type="button" className={classes.open} onClick={() => onOpen(place)}>
                      {words.name(deliverable)}
                    </button>{' '}
                    {cell.hasFile && (
                      <IconPaperclip
                        size={14}
                        stroke={1.75}
                        role="img"
                        aria-label={t('package.column.file')}
                      />
                    )}
                  </Table.Td>
                  <Table.Td>
                    <DeliverableBadge cell={cell} />
                  </Table.Td>
                  <Table.Td>{names.get(cell.contractorId ?? '') ?? '–'}</Table.Td>
                  {days.map((day) => {
                    const on = cell[day]
                    return <Table.Td key={day}>{on === null ? '–' : <DayText day={on} />}</Table.Td>
                  })}
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {more && (
        <Group>
          <Button variant="default" size="compact-sm" onClick={more}>
            {t('package.more', { count: Math.min(atOnce, ordered.length - shown.length) })}
          </Button>
        </Group>
      )}
    </>
  )
}
