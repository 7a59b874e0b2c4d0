import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { CountDimension } from '#db/values/people-counts.ts'
import type { TrainingForm } from '#db/values/training.ts'
import { api } from '../../../api.ts'
import { DayText } from '../../../ui/DayText.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { listName } from '../people.ts'
import classes from './Counts.module.css'
import type { Attendances } from './counts.ts'

interface Props {
  readonly programmeId: string
  readonly day: Day
  /** The row behind which they are; null for all of them. */
  readonly row: { readonly dimension: CountDimension; readonly key: string } | null
  readonly form: TrainingForm | undefined
  /** The row's name. */
  readonly name: string
  readonly onClose: () => void
}

const page = 200

/** The attendances behind a figure: who was on which training on which day. */
export function AttendancesDialog({ programmeId, day, row, form, name, onClose }: Props) {
  const { t } = useTranslation()
  const [limit, setLimit] = useState(page)
  const found = useQuery({
    ...api.peopleCounts.attendances.queryOptions({
      input: { programmeId, day, row, form: form ?? null, limit },
    }),
    placeholderData: keepPreviousData,
  })
  const what = [name, ...(form === undefined ? [] : [t(`peopleCounts.figure.${form}`)])].join(', ')
  return (
    <Dialog opened title={t('peopleCounts.behind.title', { what })} size="xl" onClose={onClose}>
      <Loaded query={found} what={t('peopleCounts.behind.loading')}>
        {(data) => <Found found={data} onMore={() => setLimit((now) => now + 5 * page)} />}
      </Loaded>
    </Dialog>
  )
}

interface FoundProps {
  readonly found: Attendances
  readonly onMore: () => void
}

function Found({ found: { rows, total, minutes }, onMore }: FoundProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        {t('peopleCounts.behind.count', { count: total, number: format.number(total) })}
        {' · '}
        {t('peopleCounts.behind.hours', { hours: format.number(minutes / 60) })}
      </Text>
      {/* Reached by Tab, so that it scrolls by the arrow keys. */}
      <section className={classes.list} aria-label={t('peopleCounts.attendances')}>
        <Table className={classes.behind}>
          <Table.Thead>
            <Table.Tr>
              {(['day', 'training', 'person', 'jst', 'minutes'] as const).map((column) => (
                <Table.Th
                  key={column}
                  scope="col"
                  {...(column === 'minutes' && { className: 'biuro-number' })}
                >
                  {t(`peopleCounts.behind.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={`${row.dayId} ${row.personId}`}>
                <Table.Td>
                  <DayText day={row.on} />
                </Table.Td>
                <Table.Td>
                  <TextLink to="/szkolenia/$id" params={{ id: row.trainingId }}>
                    {row.subject}
                  </TextLink>
                </Table.Td>
                <Table.Td>
                  <TextLink to="/osoby/$id" params={{ id: row.personId }}>
                    {listName(row)}
                  </TextLink>
                </Table.Td>
                <Table.Td>{row.jstName}</Table.Td>
                <Table.Td className="biuro-number">{format.number(row.minutes / 60)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {rows.length < total && (
        <Group>
          <Button variant="default" onClick={onMore}>
            {t('peopleCounts.behind.more', { number: format.number(total - rows.length) })}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
