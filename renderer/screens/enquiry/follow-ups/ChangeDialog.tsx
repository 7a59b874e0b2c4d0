import { TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../../api.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import type { FollowUpDialogProps } from './follow-up.ts'

/** Says otherwise what was promised to the caller and by which day. */
export function ChangeDialog({ followUp, page, onClose }: FollowUpDialogProps) {
  const { t } = useTranslation()
  const { id, step, dueOn } = followUp
  const saved = useMemo<{ readonly step: string; readonly dueOn: Day | null }>(
    () => ({ step, dueOn }),
    [step, dueOn],
  )
  return (
    <RecordDialog
      title={t('followUp.changeTitle')}
      draftKey={`followUpChange/${id}`}
      feature="enquiry"
      saved={saved}
      version={followUp.version}
      required={['step', 'dueOn']}
      save={async (value, version) => {
        if (value.dueOn === null) return
        await client.followUp.change({ id, version, step: value.step, dueOn: value.dueOn })
      }}
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <TextInput
            data-autofocus
            required
            maxLength={8_000}
            label={t('followUp.field.step')}
            value={value.step}
            error={value.step.trim() === '' && missing}
            onChange={({ currentTarget }) => change({ step: currentTarget.value })}
          />
          <DayField
            required
            label={t('followUp.field.dueOn')}
            value={value.dueOn}
            openAt={page.day}
            error={value.dueOn === null && missing}
            onChange={(day) => change({ dueOn: day })}
          />
        </>
      )}
    </RecordDialog>
  )
}
