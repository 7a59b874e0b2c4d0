import { Group, Stack, Table, Text } from '@mantine/core'
import { IconCertificate } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clampDay, type Day } from '#db/values/day.ts'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FormRefusal } from '../../../ui/FormRefusal.tsx'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { LeftOut } from '../../../ui/LeftOut.tsx'
import { refusalSentence } from '../../../ui/refusal-words.ts'
import { type Due, type DuePerson, inHours } from './certificates.ts'
import { DueRow } from './DueRow.tsx'
import { useIssue } from './use-issue.ts'

/** Everybody who was at the training: who gets a certificate, who has one, who has too few hours. */
export function DueCertificates({ due }: { readonly due: Due }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay(contract.certificate.issue)
  const issue = useIssue(due)
  const waiting = due.people.filter(({ refusal }) => refusal === null)
  const [on, setOn] = useState<Day>(due.today)
  if (due.people.length === 0) {
    return (
      <EmptyState
        title={t('certificate.section.emptyTitle')}
        text={t('certificate.section.emptyText', { rate: format.rate(due.rate) })}
      />
    )
  }
  const first = due.training.lastDay ?? due.today
  const issuedOn = clampDay(on, first > due.today ? due.today : first, due.today)
  const figures = { rate: format.rate(due.rate), held: format.number(inHours(due.held)) }
  const nobody = due.people.some(({ reached }) => reached)
    ? t('certificate.section.nobodyDue')
    : t('certificate.section.nobodyReached', figures)
  return (
    <Stack gap="sm">
      {waiting.length > 0 ? (
        <Group gap="sm" align="flex-end">
          {may && (
            <DayField
              required
              holdsLast
              w="10rem"
              label={t('certificate.section.issuedOn')}
              value={issuedOn}
              min={first}
              max={due.today}
              onChange={(day) => setOn(day ?? due.today)}
            />
          )}
          <GuardedButton
            procedure={contract.certificate.issue}
            loading={issue.save.isPending}
            leftSection={<IconCertificate size={18} stroke={1.75} aria-hidden />}
            onClick={() => issue.save.mutate({ people: waiting, issuedOn })}
          >
            {t('certificate.section.issueAll', { count: waiting.length })}
          </GuardedButton>
          <Text size="sm" c="dimmed" mb={6}>
            {t('certificate.section.from', {
              number: due.nextNumber,
              rate: format.rate(due.rate),
              held: format.number(inHours(due.held)),
            })}
          </Text>
        </Group>
      ) : (
        <Text size="sm" c="dimmed">
          {whyNobody(due, nobody, (refusal) => refusalSentence(t, format, refusal))}
        </Text>
      )}
      <FormRefusal error={issue.save.error} typed={issuedOn} />
      <LeftOut
        title={t('certificate.section.refusedTitle')}
        left={issue.left.map(({ personId, refusal }) => ({
          key: personId,
          name: nameIn(due, personId),
          refusal,
        }))}
      />
      <Table.ScrollContainer minWidth={560} type="native">
        <Table horizontalSpacing="xs" aria-label={t('certificate.section.table')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('certificate.section.person')}</Table.Th>
              <Table.Th scope="col" className="biuro-number">
                {t('certificate.section.hours')}
              </Table.Th>
              <Table.Th scope="col">{t('certificate.section.certificate')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {due.people.map((person) => (
              <DueRow
                key={person.personId}
                person={person}
                held={due.held}
                {...(may && person.refusal === null
                  ? { onIssue: () => issue.save.mutate({ people: [person], issuedOn }) }
                  : {})}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  )
}

function nameIn({ people }: Due, id: string): string {
  const person = people.find(({ personId }) => personId === id)
  return person === undefined ? '–' : `${person.firstName} ${person.lastName}`
}

type Refusal = NonNullable<DuePerson['refusal']>

/** What stands in the way of everybody who reached the threshold, when it is one thing. */
function whyNobody(due: Due, done: string, say: (refusal: Refusal) => string): string {
  const held = due.people.find(
    ({ reached, certificate, refusal }) => reached && certificate === null && refusal !== null,
  )
  return held?.refusal ? say(held.refusal) : done
}
