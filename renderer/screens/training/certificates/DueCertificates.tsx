import { Alert, Button, Group, List, Stack, Table, Text } from '@mantine/core'
import { IconAlertTriangle, IconCertificate, IconCircleDashed } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clampDay, type Day } from '#db/values/day.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useMay } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FormRefusal } from '../../../ui/FormRefusal.tsx'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { refusalSentence } from '../../../ui/refusal-words.ts'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { fullName } from '../../jst/full-name.ts'
import { CertificateMark } from './CertificateMark.tsx'
import { type Due, type DuePerson, inHours } from './certificates.ts'
import { PdfButton } from './PdfButton.tsx'

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
      <NotIssued left={issue.left} people={due.people} />
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
              <PersonRow
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

type Refusal = NonNullable<DuePerson['refusal']>
type LeftOut = readonly { readonly personId: string; readonly refusal: Refusal }[]

/** What stands in the way of everybody who reached the threshold, when it is one thing. */
function whyNobody(due: Due, done: string, say: (refusal: Refusal) => string): string {
  const held = due.people.find(
    ({ reached, certificate, refusal }) => reached && certificate === null && refusal !== null,
  )
  return held?.refusal ? say(held.refusal) : done
}

function useIssue(due: Due) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const notice = useSavedNotice()
  const [left, setLeft] = useState<LeftOut>([])
  const save = useMutation({
    mutationFn: ({
      people,
      issuedOn,
    }: {
      readonly people: readonly DuePerson[]
      readonly issuedOn: Day
    }) =>
      client.certificate.issue({
        trainingId: due.training.id,
        personIds: people.map(({ personId }) => personId),
        issuedOn,
      }),
    async onSuccess({ issued, refused }) {
      setLeft(refused)
      await refreshFeatures(queries, ['training', 'people'])
      notice(t('certificate.section.issued', { count: issued.length }))
    },
  })
  return { save, left }
}

interface RowProps {
  readonly person: DuePerson
  readonly held: number
  readonly onIssue?: () => void
}

function PersonRow({ person, held, onIssue }: RowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { firstName, lastName, certificate, attended, reached } = person
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={550}>
        {lastName} {firstName}
        <Text size="xs" c="dimmed">
          {fullName(t, { name: person.jstName, kind: person.jstKind })}
        </Text>
      </Table.Th>
      <Table.Td className="biuro-number">
        {t('certificate.hours', {
          attended: format.number(inHours(attended)),
          held: format.number(inHours(held)),
        })}
      </Table.Td>
      <Table.Td>
        {certificate !== null ? (
          <>
            <Text span fw={550}>
              {certificate.number}{' '}
            </Text>
            <CertificateMark certificate={certificate} />
          </>
        ) : (
          <StatusMark
            icon={reached ? IconCertificate : IconCircleDashed}
            tone={reached ? 'sent' : 'none'}
            word={t(reached ? 'certificate.section.due' : 'certificate.section.below')}
          />
        )}
      </Table.Td>
      <Table.Td>
        <Group gap={0} justify="flex-end">
          {certificate !== null && <PdfButton certificates={[certificate]} single />}
          {onIssue && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('certificate.section.issueFor', { name: `${firstName} ${lastName}` })}
              onClick={onIssue}
            >
              {t('certificate.section.issue')}
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}

/** Whom the last issuing left out, and why. */
function NotIssued({ left, people }: { readonly left: LeftOut; readonly people: Due['people'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (left.length === 0) return null
  const names = new Map(people.map((one) => [one.personId, `${one.firstName} ${one.lastName}`]))
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      icon={<IconAlertTriangle stroke={1.75} aria-hidden />}
      title={t('certificate.section.refusedTitle')}
    >
      <List>
        {left.map(({ personId, refusal }) => (
          <List.Item key={personId}>
            {t('certificate.section.refusedRow', {
              name: names.get(personId) ?? '–',
              why: refusalSentence(t, format, refusal),
            })}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
