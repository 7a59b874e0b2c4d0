import { ActionIcon, Button, Group, Table, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useMay } from '../../../app/office.ts'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { useOpenRecord } from '../../../ui/use-open-record.ts'
import type { Series } from '../training.ts'
import { SeriesDialog } from './SeriesDialog.tsx'

interface Props {
  readonly programmeId: string
  readonly series: readonly Series[]
}

/** The series of trainings in their order: added, named, moved. */
export function SeriesSection({ programmeId, series }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const queries = useQueryClient()
  const may = useMay(contract.training.saveSeries)
  const open = useOpenRecord(series)
  const move = useMutation({
    mutationFn: (moved: { id: string; version: number; by: -1 | 1 }) =>
      client.training.moveSeries(moved),
    onSettled: () => refreshFeatures(queries, ['training']),
  })
  return (
    <Section
      title={t('training.series.title')}
      actions={
        <GuardedButton
          procedure={contract.training.saveSeries}
          variant="default"
          size="compact-md"
          onClick={open.add}
        >
          {t('training.series.add')}
        </GuardedButton>
      }
    >
      <RefusalAlert error={move.error} />
      {series.length === 0 ? (
        <Text c="dimmed">{t('training.series.none')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={520} type="native">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('training.series.name')}</Table.Th>
                <Table.Th scope="col">{t('training.series.panel')}</Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('training.series.trainings')}
                </Table.Th>
                {may && (
                  <Table.Th scope="col" ta="right">
                    {t('training.series.actions')}
                  </Table.Th>
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {series.map((one, at) => (
                <Table.Tr key={one.id}>
                  <Table.Th scope="row" fw={500}>
                    {one.name}
                  </Table.Th>
                  <Table.Td>{t(`person.panel.${one.panel}`)}</Table.Td>
                  <Table.Td className="biuro-number">
                    <TextLink
                      to="/szkolenia"
                      search={{ series: one.id }}
                      aria-label={t('training.series.show', {
                        name: one.name,
                        number: format.number(one.trainings),
                      })}
                    >
                      {format.number(one.trainings)}
                    </TextLink>
                  </Table.Td>
                  {may && (
                    <Table.Td>
                      <Group justify="flex-end" gap={4} wrap="nowrap">
                        {arrow(one, -1, at === 0)}
                        {arrow(one, 1, at === series.length - 1)}
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          aria-label={t('training.series.editNamed', { name: one.name })}
                          onClick={() => open.edit(one)}
                        >
                          {t('action.edit')}
                        </Button>
                      </Group>
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {open.opened && (
        <SeriesDialog programmeId={programmeId} series={open.record} onClose={open.close} />
      )}
    </Section>
  )

  function arrow({ id, version, name }: Series, by: -1 | 1, atEnd: boolean) {
    const Icon = by === -1 ? IconArrowUp : IconArrowDown
    return (
      <ActionIcon
        variant="subtle"
        size="sm"
        // A button that lost its use keeps the focus of the one who pressed it.
        aria-disabled={atEnd}
        {...(atEnd ? { 'data-disabled': true } : {})}
        aria-label={t(by === -1 ? 'training.series.up' : 'training.series.down', { name })}
        onClick={() => {
          if (!atEnd && !move.isPending) move.mutate({ id, version, by })
        }}
      >
        <Icon size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    )
  }
}
