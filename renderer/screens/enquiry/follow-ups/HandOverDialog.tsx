import { Text, Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { FoundSelect } from '../../../ui/FoundSelect.tsx'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import type { FollowUpDialogProps } from './follow-up.ts'

/** Passes a promise to somebody else, with what they must know. */
export function HandOverDialog({ followUp, page, onClose }: FollowUpDialogProps) {
  const { t } = useTranslation()
  const { id, owner } = followUp
  const saved = useMemo<{ readonly ownerId: string | null; readonly note: string }>(
    () => ({ ownerId: null, note: '' }),
    [],
  )
  return (
    <RecordDialog
      title={t('followUp.handOverTitle')}
      draftKey={`followUpHandOver/${id}`}
      feature="enquiry"
      saved={saved}
      version={followUp.version}
      required={['ownerId', 'note']}
      save={async ({ ownerId, note }, version) => {
        if (ownerId !== null) await client.followUp.handOver({ id, version, ownerId, note })
      }}
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <Text>{followUp.step}</Text>
          <FoundSelect
            data-autofocus
            required
            label={t('followUp.field.newOwner')}
            options={page.owners
              .filter((one) => one.id !== owner.id)
              .map((one) => ({ value: one.id, label: one.name }))}
            value={value.ownerId}
            error={value.ownerId === null && missing}
            onChange={(ownerId) => change({ ownerId })}
          />
          <Textarea
            required
            autosize
            minRows={2}
            maxLength={2_000}
            label={t('followUp.field.note')}
            value={value.note}
            error={value.note.trim() === '' && missing}
            onChange={({ currentTarget }) => change({ note: currentTarget.value })}
          />
        </>
      )}
    </RecordDialog>
  )
}
