import { Button, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../app/office.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { AnswerDialog } from './AnswerDialog.tsx'
import { RequestClock } from './ClockMark.tsx'
import { ExtendDialog } from './ExtendDialog.tsx'
import type { PrivacyPerson, PrivacyRequest } from './privacy.ts'
import { RequestDialog } from './RequestDialog.tsx'

interface Props {
  readonly requests: readonly PrivacyRequest[]
  readonly today: Day
  readonly people: readonly PrivacyPerson[]
}

type Open =
  | { readonly what: 'edit'; readonly id: string | null }
  | { readonly what: 'extend' | 'answer'; readonly id: string }

/** What people asked for, the longest overdue on top, with the clock of each. */
export function RequestsSection({ requests, today, people }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Open | null>(null)
  const may = useMay(contract.privacy.saveRequest)
  const close = () => setOpen(null)
  const opened = requests.find(({ id }) => id === open?.id)
  const add = (
    <GuardedButton
      procedure={contract.privacy.saveRequest}
      size="compact-sm"
      onClick={() => setOpen({ what: 'edit', id: null })}
    >
      {t('privacy.request.add')}
    </GuardedButton>
  )
  return (
    <Section title={t('privacy.nav.requests')} actions={requests.length > 0 && add}>
      <Text size="sm" c="dimmed" maw="80ch">
        {t('privacy.request.source')}
      </Text>
      {requests.length === 0 ? (
        <EmptyState
          title={t('privacy.request.none')}
          text={t('privacy.request.noneText')}
          action={add}
        />
      ) : (
        <Table.ScrollContainer minWidth={760}>
          <Table aria-label={t('privacy.nav.requests')}>
            <Table.Thead>
              <Table.Tr>
                {(['clock', 'who', 'kind', 'received', 'due', 'answer'] as const).map((key) => (
                  <Table.Th key={key} scope="col">
                    {t(`privacy.request.${key}`)}
                  </Table.Th>
                ))}
                {may && <Table.Th scope="col" />}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {requests.map((request) => (
                <Line key={request.id} request={request} may={may} onOpen={setOpen} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {open?.what === 'edit' && (
        <RequestDialog request={opened ?? null} today={today} people={people} onClose={close} />
      )}
      {open?.what === 'extend' && opened && <ExtendDialog request={opened} onClose={close} />}
      {open?.what === 'answer' && opened && (
        <AnswerDialog request={opened} today={today} onClose={close} />
      )}
    </Section>
  )
}

interface LineProps {
  readonly request: PrivacyRequest
  readonly may: boolean
  readonly onOpen: (open: Open) => void
}

function Line({ request, may, onOpen }: LineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, person, subject, kind, receivedOn, due, answeredOn, outcome } = request
  const name = person?.name ?? subject
  const button = (what: Open['what'], label: string) => (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={`${label}: ${name}`}
      onClick={() => onOpen({ what, id })}
    >
      {label}
    </Button>
  )
  return (
    <Table.Tr>
      <Table.Td>
        <RequestClock request={request} />
      </Table.Td>
      <Table.Th scope="row" fw={500}>
        {person === null ? (
          subject
        ) : (
          <TextLink to="/osoby/$id" params={{ id: person.id }} underline="always">
            {person.name}
          </TextLink>
        )}
      </Table.Th>
      <Table.Td>{t(`privacy.request.kindOf.${kind}`)}</Table.Td>
      <Table.Td>{format.day(receivedOn)}</Table.Td>
      <Table.Td>
        {format.day(due)}
        {request.extendedTo !== null && (
          <Text size="sm" c="dimmed">
            {t('privacy.request.extended', { reason: request.extensionReason })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {answeredOn !== null && outcome !== null && (
          <>
            {t(`privacy.request.outcomeOf.${outcome}`)}, {format.day(answeredOn)}
            <Text size="sm" c="dimmed" lineClamp={2}>
              {request.answer}
            </Text>
          </>
        )}
      </Table.Td>
      {may && (
        <Table.Td>
          {answeredOn === null && (
            <Group gap={4} justify="flex-end" wrap="nowrap">
              {button('answer', t('privacy.request.doAnswer'))}
              {request.extendedTo === null &&
                request.state === 'open' &&
                request.person?.forgotten !== true &&
                button('extend', t('privacy.request.doExtend'))}
              {button('edit', t('action.edit'))}
            </Group>
          )}
        </Table.Td>
      )}
    </Table.Tr>
  )
}
