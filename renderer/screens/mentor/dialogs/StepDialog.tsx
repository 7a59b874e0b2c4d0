import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import { usualDay } from '../../recruitment/usual-day.ts'
import type { MentorStep } from '../mentor.ts'

interface Props {
  readonly step: Pick<MentorStep, 'id' | 'version' | 'text' | 'doneOn'>
  readonly onClose: () => void
}

/** Ticks a next step as done on a day, changes that day, or takes it back. */
export function StepDialog({ step, onClose }: Props) {
  const { t } = useTranslation()
  const { programme, status } = useOffice()
  const { referenceDay } = programme
  const { id, version } = step
  const saved = useMemo<{ readonly doneOn: Day | null }>(
    () => ({ doneOn: step.doneOn ?? usualDay(referenceDay, status.today) }),
    [step.doneOn, referenceDay, status.today],
  )
  return (
    <RecordDialog
      title={t('mentor.step.dialog')}
      draftKey={`visitStep/${id}`}
      feature="mentor"
      saved={saved}
      version={version}
      required="doneOn"
      save={({ doneOn }, seen) => client.mentor.finishStep({ id, version: seen, doneOn })}
      remove={
        step.doneOn === null
          ? null
          : {
              label: t('mentor.step.undo'),
              run: () => client.mentor.finishStep({ id, version, doneOn: null }),
            }
      }
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <Text>{step.text}</Text>
          <DayField
            data-autofocus
            required
            label={t('mentor.field.doneOn')}
            value={value.doneOn}
            max={status.today}
            openAt={referenceDay}
            error={value.doneOn === null && missing}
            onChange={(doneOn) => change({ doneOn })}
          />
        </>
      )}
    </RecordDialog>
  )
}
