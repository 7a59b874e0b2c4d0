import { Text } from '@mantine/core'
import {
  IconCalendarOff,
  IconCircleDashed,
  IconPhoneCheck,
  IconPhoneOff,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DutyState } from '#db/values/duty-state.ts'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../../app/office.ts'
import { PhoneText } from '../../../ui/PhoneText.tsx'
import { RecordTable } from '../../../ui/RecordTable.tsx'
import { type StatusLook, StatusMark } from '../../../ui/StatusMark.tsx'
import type { Copy } from '../../../ui/use-copy.ts'
import type { OnDuty } from './duty.ts'
import { useDutyWords } from './use-duty-words.ts'

const looks: Readonly<Record<DutyState, StatusLook>> = {
  unknown: { icon: IconCircleDashed, tone: 'none' },
  off: { icon: IconPhoneOff, tone: 'none' },
  away: { icon: IconCalendarOff, tone: 'doubt' },
  onDuty: { icon: IconPhoneCheck, tone: 'good' },
}

interface Props {
  readonly contacts: readonly OnDuty[]
  readonly copy: Copy
  readonly onEdit: (contact: OnDuty) => void
}

/** The public contacts as the sheet prints them, each with hours, substitute and absence. */
export function DutyTable({ contacts, copy, onEdit }: Props) {
  const { t } = useTranslation()
  const words = useDutyWords()
  const may = useMay(contract.programme.saveContact)
  const nameOf = (id: string | null) =>
    contacts.find((contact) => contact.id === id)?.name ?? t('duty.noSubstitute')
  return (
    <RecordTable
      records={contacts}
      columns={[
        { heading: t('field.person'), cell: (contact) => <Person contact={contact} /> },
        {
          heading: t('field.phone'),
          cell: ({ phone }) =>
            phone === '' ? t('value.none') : <PhoneText phone={phone} copy={copy} />,
        },
        {
          heading: t('duty.hours'),
          cell: ({ duty }) => words.hours(duty) || <Quiet text={t('duty.noHours')} />,
        },
        {
          heading: t('duty.substitute'),
          cell: (contact) => (
            <>
              {nameOf(contact.substituteId)}
              {contact.awayFrom !== null && (
                <Text size="xs" c="dimmed">
                  {t('duty.away')}: {words.absence(contact)}
                </Text>
              )}
            </>
          ),
        },
      ]}
      edit={
        may
          ? {
              heading: t('programme.contactActions'),
              label: ({ name }) => t('programme.editContact', { name }),
              onEdit,
            }
          : null
      }
    />
  )
}

const Quiet = ({ text }: { readonly text: string }) => (
  <Text span c="dimmed">
    {text}
  </Text>
)

function Person({ contact: { name, position, state, standsIn } }: { readonly contact: OnDuty }) {
  const { t } = useTranslation()
  return (
    <>
      {name} <StatusMark {...looks[state]} word={t(`duty.state.${state}`)} />
      {state === 'away' && (
        <Text size="xs">
          {standsIn === null ? t('duty.standsInNobody') : t('duty.standsIn', { name: standsIn })}
        </Text>
      )}
      {position !== '' && (
        <Text size="xs" c="dimmed">
          {position}
        </Text>
      )}
    </>
  )
}
