import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useOffice } from '../../../app/office.ts'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { MentorRow, MentorsPage } from '../mentor.ts'

interface Props {
  /** Null adds a new one. */
  readonly mentor: MentorRow | null
  readonly accounts: MentorsPage['accounts']
  readonly onClose: () => void
}

/** A mentor: name, contact, the account in the office, and whether one still works. */
export function MentorDialog({ mentor, accounts, onClose }: Props) {
  const { t } = useTranslation()
  const { id: programmeId } = useOffice().programme
  const saved = useMemo(
    () => ({
      name: mentor?.name ?? '',
      phone: mentor?.phone ?? '',
      email: mentor?.email ?? '',
      accountId: mentor?.accountId ?? '',
    }),
    [mentor],
  )
  const known = accounts.some(({ id }) => id === saved.accountId)
  const former =
    mentor !== null && saved.accountId !== '' && !known
      ? [{ value: saved.accountId, label: mentor.accountName ?? mentor.name }]
      : []
  return (
    <RecordDialog
      title={mentor ? t('mentor.one', { name: mentor.name }) : t('mentor.new')}
      draftKey={`mentor/${mentor?.id ?? programmeId}`}
      feature="mentor"
      saved={saved}
      version={mentor?.version ?? 0}
      required="name"
      save={({ accountId, ...fields }, version) =>
        client.mentor.save({
          ...{ programmeId, id: mentor?.id ?? null, version, ...fields },
          accountId: accountId === '' ? null : accountId,
        })
      }
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          {(['name', 'phone', 'email'] as const).map((field) => (
            <TextInput
              key={field}
              {...(field === 'name' ? { 'data-autofocus': true, required: true } : {})}
              label={t(`mentor.field.${field}`)}
              value={value[field]}
              maxLength={field === 'email' ? 200 : field === 'name' ? 120 : 60}
              error={field === 'name' && value.name.trim() === '' && missing}
              onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
            />
          ))}
          <NativeSelect
            label={t('mentor.field.account')}
            description={t('mentor.field.accountHint')}
            value={value.accountId}
            data={[
              { value: '', label: t('mentor.field.accountNone') },
              ...former,
              ...accounts.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ currentTarget }) => change({ accountId: currentTarget.value })}
          />
          {mentor !== null && <WorkSwitch mentor={mentor} onDone={onClose} />}
        </>
      )}
    </RecordDialog>
  )
}

/** Lets a mentor stop, which JSTs in care forbid, or work again. */
function WorkSwitch({ mentor, onDone }: { readonly mentor: MentorRow; onDone: () => void }) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const { id, version, active } = mentor
  const work = useMutation({
    mutationFn: () => client.mentor.setActive({ id, version, active: !active }),
    async onSuccess() {
      await refreshFeatures(queries, ['mentor'])
      notice()
      onDone()
    },
    onError: () => refreshFeatures(queries, ['mentor']),
  })
  return (
    <>
      <Group>
        <Button
          variant="subtle"
          {...(active ? { color: 'red' } : {})}
          size="compact-sm"
          loading={work.isPending}
          onClick={() => work.mutate()}
        >
          {t(active ? 'mentor.deactivate' : 'mentor.activate')}
        </Button>
      </Group>
      <RefusalAlert error={work.error} />
    </>
  )
}
