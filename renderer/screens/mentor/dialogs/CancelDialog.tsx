import { Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { useFormat } from '../../../ui/format.ts'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import { usualDay } from '../../recruitment/usual-day.ts'
import type { MentorVisit } from '../mentor.ts'

interface Props {
  readonly visit: MentorVisit
  readonly onClose: () => void
}

/** Calls a visit off, with the reason and the day. */
export function CancelDialog({ visit, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { programme, status } = useOffice()
  const { referenceDay } = programme
  const saved = useMemo<{ readonly on: Day | null; readonly reason: string }>(
    () => ({ on: usualDay(referenceDay, status.today), reason: '' }),
    [referenceDay, status.today],
  )
  return (
    <RecordDialog
      title={t('mentor.visit.cancelTitle', {
        name: visit.jstName,
        day: format.day(visit.plannedOn),
      })}
      draftKey={`mentorVisitCancel/${visit.id}`}
      feature="mentor"
      saved={saved}
      version={visit.version}
      required={['reason', 'on']}
      save={async ({ on, reason }, version) => {
        if (on !== null) await client.mentor.cancelVisit({ id: visit.id, version, on, reason })
      }}
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <Textarea
            data-autofocus
            required
            autosize
            minRows={2}
            maxLength={1_000}
            label={t('mentor.field.reason')}
            value={value.reason}
            error={value.reason.trim() === '' && missing}
            onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
          />
          <DayField
            required
            label={t('mentor.field.cancelledOn')}
            value={value.on}
            max={status.today}
            openAt={referenceDay}
            error={value.on === null && missing}
            onChange={(on) => change({ on })}
          />
        </>
      )}
    </RecordDialog>
  )
}
