import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { Section } from '../../../ui/Section.tsx'
import type { TrainingPage } from '../training.ts'

const minutesInHour = 60

/** The days of a training with their hours and teaching time, and its sum. */
export function DaysSection({ training: { days } }: { readonly training: TrainingPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const duration = (minutes: number) => {
    const [hours, rest] = [Math.floor(minutes / minutesInHour), minutes % minutesInHour]
    return rest === 0
      ? t('training.page.wholeHours', { hours })
      : t('training.page.hoursAndMinutes', { hours, minutes: rest })
  }
  return (
    <Section title={t('training.page.days')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('training.page.day')}</Table.Th>
            <Table.Th scope="col">{t('training.page.hours')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('training.page.minutes')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.map(({ id, on, from, to, minutes }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={500}>
                {format.longDay(on)}
              </Table.Th>
              <Table.Td style={{ fontVariantNumeric: 'tabular-nums' }}>
                {from}–{to}
              </Table.Td>
              <Table.Td className="biuro-number">{duration(minutes)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        {days.length > 1 && (
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row" colSpan={2}>
                {t('training.page.total')}
              </Table.Th>
              <Table.Td className="biuro-number" fw={650}>
                {duration(days.reduce((sum, { minutes }) => sum + minutes, 0))}
              </Table.Td>
            </Table.Tr>
          </Table.Tfoot>
        )}
      </Table>
    </Section>
  )
}
