import { Text, Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../../api.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import type { AnswerPage } from '../answer.ts'

interface Props {
  readonly answer: AnswerPage
  readonly onClose: () => void
}

/** Lets an answer be given no longer after a day, with the reason for the history. */
export function RetireDialog({ answer, onClose }: Props) {
  const { t } = useTranslation()
  const { id, version, day } = answer
  const saved = useMemo<{ readonly validTo: Day | null; readonly reason: string }>(
    () => ({ validTo: day, reason: '' }),
    [day],
  )
  return (
    <RecordDialog
      title={t('answer.retire')}
      draftKey={`answerRetire/${id}`}
      feature="answer"
      saved={saved}
      version={version}
      required={['reason', 'validTo']}
      save={async ({ validTo, reason }, seen) => {
        if (validTo !== null) await client.answer.retire({ id, version: seen, validTo, reason })
      }}
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <Text size="sm">{t('answer.retireText')}</Text>
          <Textarea
            data-autofocus
            required
            autosize
            minRows={2}
            maxLength={1_000}
            label={t('answer.field.reason')}
            value={value.reason}
            error={value.reason.trim() === '' && missing}
            onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
          />
          <DayField
            required
            label={t('answer.field.validTo')}
            value={value.validTo}
            min={answer.validFrom}
            openAt={day}
            error={value.validTo === null && missing}
            onChange={(validTo) => change({ validTo })}
          />
        </>
      )}
    </RecordDialog>
  )
}
