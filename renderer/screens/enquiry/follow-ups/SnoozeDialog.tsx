import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, type Day } from '#db/values/day.ts'
import { client } from '../../../api.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { useFormat } from '../../../ui/format.ts'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import type { FollowUpDialogProps } from './follow-up.ts'

/** Leaves a promise out of the queue until a day; the day promised to the caller stays. */
export function SnoozeDialog({ followUp, page, onClose }: FollowUpDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id } = followUp
  const tomorrow = addDays(page.day, 1)
  const saved = useMemo<{ readonly until: Day | null }>(() => ({ until: tomorrow }), [tomorrow])
  return (
    <RecordDialog
      title={t('followUp.snoozeTitle')}
      draftKey={`followUpSnooze/${id}`}
      feature="enquiry"
      saved={saved}
      version={followUp.version}
      required="until"
      save={async ({ until }, version) => {
        if (until !== null) await client.followUp.snooze({ id, version, until })
      }}
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <Text>{followUp.step}</Text>
          <DayField
            data-autofocus
            required
            label={t('followUp.field.until')}
            description={t('followUp.snoozeText', { day: format.day(followUp.dueOn) })}
            value={value.until}
            min={tomorrow}
            openAt={tomorrow}
            error={value.until === null && missing}
            onChange={(until) => change({ until })}
          />
        </>
      )}
    </RecordDialog>
  )
}
