import { Text, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayField } from '../../ui/DayField.tsx'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import type { PrivacyOverview } from './privacy.ts'

interface Props {
  readonly rules: PrivacyOverview['rules']
  readonly onClose: () => void
}

/** The last day on which records must be kept, as the institution announced it, and its basis. */
export function RetentionDialog({ rules, onClose }: Props) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  return (
    <RecordDialog
      title={t('privacy.retention.title')}
      draftKey={`privacyRules/${programme.id}`}
      feature="privacy"
      saved={rules}
      version={rules.version}
      required={[]}
      save={({ retainUntil, retentionBasis }, version) =>
        client.privacy.saveRetention({
          programmeId: programme.id,
          version,
          retainUntil,
          retentionBasis,
        })
      }
      onClose={onClose}
    >
      {({ value, change }) => (
        <>
          <Text size="sm">{t('privacy.retention.text')}</Text>
          <DayField
            label={t('privacy.retention.until')}
            value={value.retainUntil}
            onChange={(retainUntil) => change({ retainUntil })}
          />
          <Textarea
            autosize
            minRows={2}
            maxLength={1_000}
            label={t('privacy.retention.basis')}
            description={t('privacy.retention.basisText')}
            value={value.retentionBasis}
            onChange={({ currentTarget }) => change({ retentionBasis: currentTarget.value })}
          />
        </>
      )}
    </RecordDialog>
  )
}
