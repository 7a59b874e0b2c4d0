import { Text, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayField } from '../../ui/DayField.tsx'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import { usualDay } from '../recruitment/usual-day.ts'
import type { VolunteerList } from './volunteer.ts'

interface Props {
  readonly list: VolunteerList
  readonly onClose: () => void
}

interface Form {
  readonly number: string
  readonly on: Day | null
  /** A name on each line. */
  readonly committee: string
  readonly remarks: string
}

/** The approval of the list: protocol number, day, and who sat in the committee. */
export function ApproveDialog({ list, onClose }: Props) {
  const { t } = useTranslation()
  const { programme, status } = useOffice()
  const saved = useMemo<Form>(
    () => ({
      number: '',
      on: usualDay(programme.referenceDay, status.today),
      committee: '',
      remarks: '',
    }),
    [programme.referenceDay, status.today],
  )
  return (
    <RecordDialog<Form>
      title={t('volunteer.approve')}
      draftKey={`volunteerApproval/${programme.id}`}
      feature="volunteer"
      saved={saved}
      version={0}
      required={['number', 'on', 'committee']}
      save={async ({ number, on, committee, remarks }) => {
        if (on === null) return
        return client.volunteer.approve({
          programmeId: programme.id,
          number,
          on,
          committee: committee.split('\n').filter((name) => name.trim() !== ''),
          remarks,
          seen: list.rows.map(({ ranked, standing }) => ({ teryt: ranked.jstId, standing })),
        })
      }}
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <Text size="sm">{t('volunteer.approveExplained')}</Text>
          <TextInput
            required
            data-autofocus
            maxLength={80}
            label={t('volunteer.field.protocolNumber')}
            value={value.number}
            error={value.number.trim() === '' && missing}
            onChange={({ currentTarget }) => change({ number: currentTarget.value })}
          />
          <DayField
            required
            openAt={programme.referenceDay}
            label={t('volunteer.field.approvedOn')}
            value={value.on}
            max={status.today}
            error={value.on === null && missing}
            onChange={(on) => change({ on })}
          />
          <Textarea
            required
            autosize
            minRows={3}
            maxLength={2400}
            label={t('volunteer.field.committee')}
            description={t('volunteer.field.committeeHint')}
            value={value.committee}
            error={value.committee.trim() === '' && missing}
            onChange={({ currentTarget }) => change({ committee: currentTarget.value })}
          />
          <Textarea
            autosize
            maxLength={2000}
            label={t('volunteer.field.remarks')}
            value={value.remarks}
            onChange={({ currentTarget }) => change({ remarks: currentTarget.value })}
          />
        </>
      )}
    </RecordDialog>
  )
}
