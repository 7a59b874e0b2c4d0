import { Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import type { SnapshotPage } from './snapshot.ts'

interface Props {
  readonly head: SnapshotPage['head']
  readonly onClose: () => void
}

/** What is said of a snapshot; its values stay as they were frozen. */
export function HeadDialog({ head: { id, version, name, remarks }, onClose }: Props) {
  const { t } = useTranslation()
  const saved = useMemo(() => ({ name, remarks }), [name, remarks])
  return (
    <RecordDialog
      title={t('snapshot.editTitle')}
      draftKey={`snapshot/${id}`}
      feature="snapshot"
      saved={saved}
      version={version}
      required="name"
      save={(typed, seen) => client.snapshot.change({ id, version: seen, ...typed })}
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <TextInput
            required
            data-autofocus
            label={t('snapshot.name')}
            maxLength={120}
            value={value.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={value.name.trim() === '' && missing}
          />
          <Textarea
            autosize
            minRows={2}
            maxLength={2_000}
            label={t('snapshot.remarks')}
            value={value.remarks}
            onChange={(event) => change({ remarks: event.currentTarget.value })}
          />
        </>
      )}
    </RecordDialog>
  )
}
