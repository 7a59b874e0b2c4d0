import { Text, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayField } from '../../ui/DayField.tsx'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import { fullName } from '../jst/full-name.ts'
import { usualDay } from '../recruitment/usual-day.ts'
import { MovesUp } from './MovesUp.tsx'
import type { ListedJst } from './volunteer.ts'

interface Props {
  readonly row: ListedJst
  readonly approved: boolean
  readonly onClose: () => void
}

interface Form {
  readonly number: string
  readonly on: Day | null
  readonly reason: string
}

/** A JST that leaves: before the approval its application goes, afterwards by an annex. */
export function LeaveDialog({ row, approved, onClose }: Props) {
  const { t } = useTranslation()
  const { programme, status } = useOffice()
  const { ranked, application } = row
  const saved = useMemo<Form>(
    () => ({ number: '', on: usualDay(programme.referenceDay, status.today), reason: '' }),
    [programme.referenceDay, status.today],
  )
  return (
    <RecordDialog<Form>
      title={t(approved ? 'volunteer.withdrawOf' : 'volunteer.takeBackOf', {
        name: fullName(t, { name: ranked.name, kind: row.kind }),
      })}
      draftKey={`volunteerLeave/${programme.id}/${ranked.jstId}`}
      feature="volunteer"
      saved={saved}
      version={application?.version ?? 0}
      required={approved ? ['number', 'on', 'reason'] : ['on', 'reason']}
      save={async ({ number, on, reason }, version) => {
        if (on === null) return
        if (approved) {
          const { jstId: teryt } = ranked
          return client.volunteer.withdraw({ programmeId: programme.id, teryt, number, on, reason })
        }
        if (application === null) return
        return client.volunteer.takeBackApplication({ id: application.id, version, on, reason })
      }}
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          {approved && (
            <TextInput
              required
              data-autofocus
              maxLength={80}
              label={t('volunteer.field.annexNumber')}
              value={value.number}
              error={value.number.trim() === '' && missing}
              onChange={({ currentTarget }) => change({ number: currentTarget.value })}
            />
          )}
          <DayField
            required
            openAt={programme.referenceDay}
            label={t('volunteer.field.withdrawnOn')}
            value={value.on}
            max={status.today}
            error={value.on === null && missing}
            onChange={(on) => change({ on })}
          />
          <Textarea
            required
            autosize
            maxLength={500}
            label={t('volunteer.field.reason')}
            value={value.reason}
            error={value.reason.trim() === '' && missing}
            onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
          />
          {approved && value.on !== null && <MovesUp teryt={ranked.jstId} on={value.on} />}
          {approved && value.on === null && (
            <Text size="sm" c="dimmed">
              {t('volunteer.movesUpByDay')}
            </Text>
          )}
        </>
      )}
    </RecordDialog>
  )
}
