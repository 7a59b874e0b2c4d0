import { Text, Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Day, isDay } from '#db/values/day.ts'
import { client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import { usualDay } from '../../recruitment/usual-day.ts'
import { fullNameOf, type PersonPage } from '../people.ts'

interface Props {
  readonly person: PersonPage
  readonly onClose: () => void
}

interface Leaving {
  readonly leftOn: Day | null
  readonly reason: string
}

/** A person leaves: when and why. Attendance and history stay with the record. */
export function LeaveDialog({ person, onClose }: Props) {
  const { t } = useTranslation()
  const { programme, status } = useOffice()
  const usual = usualDay(programme.referenceDay, status.today)
  const saved = useMemo((): Leaving => ({ leftOn: usual, reason: '' }), [usual])
  const { id } = person
  return (
    <RecordDialog
      title={t('person.leave.title', { name: fullNameOf(person) })}
      draftKey={`person/leave/${id}`}
      feature="people"
      saved={saved}
      version={person.version}
      required={['leftOn', 'reason']}
      save={({ leftOn, reason }, version) => {
        if (leftOn === null || !isDay(leftOn)) throw new Error('A required day is there')
        return client.people.leave({ id, version, leftOn, reason })
      }}
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <Text size="sm">{t('person.leave.text')}</Text>
          <DayField
            required
            data-autofocus
            label={t('field.leftOn')}
            value={value.leftOn}
            openAt={programme.referenceDay}
            error={value.leftOn === null && missing}
            onChange={(leftOn) => change({ leftOn })}
          />
          <Textarea
            required
            autosize
            minRows={2}
            maxLength={1_000}
            label={t('field.leaveReason')}
            value={value.reason}
            error={value.reason.trim() === '' && missing}
            onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
          />
        </>
      )}
    </RecordDialog>
  )
}
