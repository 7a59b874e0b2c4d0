import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isClockTime, momentOf, onClock } from '#db/values/clock.ts'
import { type Day, instantOf } from '#db/values/day.ts'
import { type ApplicationChannel, applicationChannels } from '#db/values/volunteer.ts'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayField } from '../../ui/DayField.tsx'
import { FoundSelect } from '../../ui/FoundSelect.tsx'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import { fullName } from '../jst/full-name.ts'
import type { VolunteerList } from './volunteer.ts'

interface Props {
  readonly list: VolunteerList
  readonly onClose: () => void
}

interface Form {
  readonly teryt: string
  readonly on: Day | null
  readonly time: string
  readonly channel: ApplicationChannel
  readonly lateReason: string
}

/**
 * An application written down: at once with the time on the clock, or later with its own time
 * and the reason why it is written down only now.
 */
export function ApplicationDialog({ list, onClose }: Props) {
  const { t } = useTranslation()
  const { programme, status } = useOffice()
  const saved = useMemo<Form>(() => {
    // A programme that stands on another day takes no time unasked.
    const now = onClock(instantOf(new Date()))
    const live = programme.referenceDay === status.today
    return {
      teryt: '',
      on: live ? now.day : null,
      time: live ? now.time : '',
      channel: 'training',
      lateReason: '',
    }
  }, [programme.referenceDay, status.today])
  return (
    <RecordDialog<Form>
      title={t('volunteer.add')}
      draftKey={`volunteerApplication/${programme.id}`}
      feature="volunteer"
      saved={saved}
      version={0}
      required={['teryt', 'on', 'time']}
      save={async ({ teryt, on, time, channel, lateReason }) => {
        if (on === null || !isClockTime(time)) {
          return Promise.reject({ code: 'form.clockTime', figures: {} })
        }
        return client.volunteer.apply({
          programmeId: programme.id,
          teryt,
          appliedAt: momentOf(on, time),
          channel,
          lateReason,
        })
      }}
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <FoundSelect
            required
            data-autofocus
            label={t('volunteer.field.jst')}
            description={t('volunteer.field.jstHint')}
            nothingFoundMessage={t('volunteer.nothingFound')}
            options={list.others.map((jst) => ({ value: jst.teryt, label: fullName(t, jst) }))}
            value={value.teryt === '' ? null : value.teryt}
            error={value.teryt === '' && missing}
            onChange={(teryt) => change({ teryt: teryt ?? '' })}
          />
          <DayField
            required
            openAt={programme.referenceDay}
            label={t('volunteer.field.on')}
            value={value.on}
            max={status.today}
            error={value.on === null && missing}
            onChange={(on) => change({ on })}
          />
          <TextInput
            required
            label={t('volunteer.field.time')}
            description={t('volunteer.field.timeHint')}
            placeholder="10:31:07"
            value={value.time}
            error={
              (value.time === '' && missing) ||
              (missing !== false && !isClockTime(value.time) && t('refusal.form.clockTime'))
            }
            onChange={({ currentTarget }) => change({ time: currentTarget.value })}
          />
          <NativeSelect
            label={t('volunteer.field.channel')}
            value={value.channel}
            data={applicationChannels.map((channel) => ({
              value: channel,
              label: t(`volunteer.channel.${channel}`),
            }))}
            onChange={({ currentTarget }) =>
              change({ channel: currentTarget.value as ApplicationChannel })
            }
          />
          <Textarea
            autosize
            maxLength={500}
            label={t('volunteer.field.lateReason')}
            description={t('volunteer.field.lateReasonHint')}
            value={value.lateReason}
            onChange={({ currentTarget }) => change({ lateReason: currentTarget.value })}
          />
        </>
      )}
    </RecordDialog>
  )
}
