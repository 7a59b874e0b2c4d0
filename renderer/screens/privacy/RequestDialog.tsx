import { NativeSelect, Select, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { type PrivacyRequestKind, privacyRequestKinds } from '#db/values/privacy.ts'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayField } from '../../ui/DayField.tsx'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import { listedName, type PrivacyPerson, type PrivacyRequest } from './privacy.ts'

interface Props {
  readonly request: PrivacyRequest | null
  readonly today: Day
  readonly people: readonly PrivacyPerson[]
  readonly onClose: () => void
}

interface Typed {
  readonly personId: string | null
  readonly subject: string
  readonly kind: PrivacyRequestKind
  readonly receivedOn: Day | null
}

/** A request as it came: from whom, for what, when. */
export function RequestDialog({ request, today, people, onClose }: Props) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const saved = useMemo(
    (): Typed => ({
      personId: request?.person?.id ?? null,
      subject: request?.subject ?? '',
      kind: request?.kind ?? 'access',
      receivedOn: request?.receivedOn ?? today,
    }),
    [request, today],
  )
  const options = people.map((person) => ({
    value: person.id,
    label: `${listedName(person)} (${person.jst.name})`,
  }))
  return (
    <RecordDialog
      title={t(request === null ? 'privacy.request.add' : 'privacy.request.edit')}
      draftKey={`privacyRequest/${request?.id ?? `new ${programme.id}`}`}
      feature="privacy"
      saved={saved}
      version={request?.version ?? 0}
      required={['subject', 'receivedOn']}
      save={({ receivedOn, ...value }, version) =>
        client.privacy.saveRequest({
          programmeId: programme.id,
          id: request?.id ?? null,
          version,
          ...value,
          receivedOn: receivedOn ?? today,
        })
      }
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <Select
            label={t('privacy.request.person')}
            description={t('privacy.request.personText')}
            data={options}
            value={value.personId}
            onChange={(personId) => {
              const chosen = people.find(({ id }) => id === personId)
              change({
                personId,
                ...(chosen ? { subject: `${chosen.firstName} ${chosen.lastName}` } : {}),
              })
            }}
            searchable
            clearable
            openOnFocus={false}
            limit={50}
            nothingFoundMessage={t('privacy.request.personNone')}
            clearButtonProps={{ 'aria-label': t('day.clear') }}
          />
          <TextInput
            required
            label={t('privacy.request.who')}
            maxLength={200}
            value={value.subject}
            onChange={({ currentTarget }) => change({ subject: currentTarget.value })}
            error={value.subject.trim() === '' && missing}
          />
          <NativeSelect
            label={t('privacy.request.kind')}
            value={value.kind}
            data={privacyRequestKinds.map((kind) => ({
              value: kind,
              label: t(`privacy.request.kindOf.${kind}`),
            }))}
            onChange={({ currentTarget }) => {
              const kind = privacyRequestKinds.find((one) => one === currentTarget.value)
              if (kind !== undefined) change({ kind })
            }}
          />
          <DayField
            required
            label={t('privacy.request.received')}
            value={value.receivedOn}
            max={today}
            onChange={(receivedOn) => change({ receivedOn })}
            error={value.receivedOn === null && missing}
          />
        </>
      )}
    </RecordDialog>
  )
}
