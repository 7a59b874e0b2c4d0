import { Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { BreachDialog } from './BreachDialog.tsx'
import { BreachClock } from './ClockMark.tsx'
import type { Breach } from './privacy.ts'

const columns = ['clock', 'noticedAt', 'reportBy', 'happened', 'people', 'measures'] as const

/** What went wrong with personal data: every breach, reported or not, with the 72-hour clock. */
export function BreachesSection({ breaches }: { readonly breaches: readonly Breach[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [open, setOpen] = useState<{ readonly id: string | null } | null>(null)
  const add = (
    <GuardedButton
      procedure={contract.privacy.saveBreach}
      size="compact-sm"
      onClick={() => setOpen({ id: null })}
    >
      {t('privacy.breach.add')}
    </GuardedButton>
  )
  return (
    <Section title={t('privacy.nav.breaches')} actions={breaches.length > 0 && add}>
      <Text size="sm" c="dimmed" maw="80ch">
        {t('privacy.breach.source')}
      </Text>
      {breaches.length === 0 ? (
        <EmptyState
          title={t('privacy.breach.none')}
          text={t('privacy.breach.noneText')}
          action={add}
        />
      ) : (
        <Table.ScrollContainer minWidth={760}>
          <Table aria-label={t('privacy.nav.breaches')}>
            <Table.Thead>
              <Table.Tr>
                {columns.map((key) => (
                  <Table.Th key={key} scope="col">
                    {t(`privacy.breach.${key}`)}
                  </Table.Th>
                ))}
                <Table.Th scope="col" />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {breaches.map((breach) => (
                <Table.Tr key={breach.id}>
                  <Table.Td>
                    <BreachClock breach={breach} />
                  </Table.Td>
                  <Table.Td>{format.instant(breach.noticedAt)}</Table.Td>
                  <Table.Td>
                    {breach.reportedAt === null
                      ? format.instant(breach.reportBy)
                      : t('privacy.breach.reportedOn', { at: format.instant(breach.reportedAt) })}
                    {breach.notReportedReason !== '' && (
                      <Text size="sm" c="dimmed">
                        {breach.notReportedReason}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Th scope="row" fw={500}>
                    {breach.happened}
                  </Table.Th>
                  <Table.Td ta="right">{format.number(breach.people)}</Table.Td>
                  <Table.Td>
                    {breach.measures}
                    {breach.peopleToldOn !== null && (
                      <Text size="sm" c="dimmed">
                        {t('privacy.breach.told', { day: format.day(breach.peopleToldOn) })}
                      </Text>
                    )}
                    {breach.closedOn !== null && (
                      <Text size="sm" c="dimmed">
                        {t('privacy.breach.closed', { day: format.day(breach.closedOn) })}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td ta="right">
                    <GuardedButton
                      procedure={contract.privacy.saveBreach}
                      variant="subtle"
                      size="compact-sm"
                      aria-label={t('privacy.breach.editOne', { what: breach.happened })}
                      onClick={() => setOpen({ id: breach.id })}
                    >
                      {t('action.edit')}
                    </GuardedButton>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {open !== null && (
        <BreachDialog
          breach={breaches.find(({ id }) => id === open.id) ?? null}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}
