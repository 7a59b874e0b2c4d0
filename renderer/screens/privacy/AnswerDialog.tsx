import { NativeSelect, Text, Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { type PrivacyOutcome, privacyOutcomes } from '#db/values/privacy.ts'
import { client } from '../../api.ts'
import { DayField } from '../../ui/DayField.tsx'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import type { PrivacyRequest } from './privacy.ts'

interface Props {
  readonly request: PrivacyRequest
  readonly today: Day
  readonly onClose: () => void
}

interface Typed {
  readonly on: Day | null
  readonly outcome: PrivacyOutcome
  readonly answer: string
}

/** What was answered and when; it stops the clock. Of a forgotten person only the outcome. */
export function AnswerDialog({ request, today, onClose }: Props) {
  const { t } = useTranslation()
  const forgotten = request.person?.forgotten === true
  const saved = useMemo((): Typed => ({ on: today, outcome: 'granted', answer: '' }), [today])
  return (
    <RecordDialog
      title={t('privacy.request.answerTitle', { name: request.subject })}
      draftKey={`privacyAnswer/${request.id}`}
      feature="privacy"
      saved={saved}
      version={request.version}
      required={forgotten ? ['on'] : ['on', 'answer']}
      save={({ on, outcome, answer }, version) =>
        client.privacy.answerRequest({
          ...{ id: request.id, version, outcome, on: on ?? today },
          answer: forgotten ? '' : answer,
        })
      }
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <NativeSelect
            label={t('privacy.request.outcome')}
            value={value.outcome}
            data={privacyOutcomes.map((outcome) => ({
              value: outcome,
              label: t(`privacy.request.outcomeOf.${outcome}`),
            }))}
            onChange={({ currentTarget }) => {
              const outcome = privacyOutcomes.find((one) => one === currentTarget.value)
              if (outcome !== undefined) change({ outcome })
            }}
          />
          <DayField
            required
            label={t('privacy.request.answeredOn')}
            value={value.on}
            min={request.receivedOn}
            max={today}
            onChange={(on) => change({ on })}
            error={value.on === null && missing}
          />
          {forgotten ? (
            <Text size="sm">{t('privacy.request.answerForgotten')}</Text>
          ) : (
            <Textarea
              required
              autosize
              minRows={2}
              maxLength={4_000}
              label={t('privacy.request.answerText')}
              value={value.answer}
              onChange={({ currentTarget }) => change({ answer: currentTarget.value })}
              error={value.answer.trim() === '' && missing}
            />
          )}
        </>
      )}
    </RecordDialog>
  )
}
