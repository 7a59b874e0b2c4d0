import { Group, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { refuse } from '#db/values/refusal.ts'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayField } from '../../ui/DayField.tsx'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import { momentFields, momentOf } from './moments.ts'
import type { Breach } from './privacy.ts'

interface Props {
  readonly breach: Breach | null
  readonly onClose: () => void
}

interface Typed {
  readonly noticedOn: Day | null
  readonly noticedTime: string
  readonly happened: string
  readonly people: number
  readonly measures: string
  readonly reportedOn: Day | null
  readonly reportedTime: string
  readonly notReportedReason: string
  readonly peopleToldOn: Day | null
  readonly closedOn: Day | null
}

const blank = {
  happened: '',
  people: 0,
  measures: '',
  notReportedReason: '',
  peopleToldOn: null,
  closedOn: null,
}

/** A breach: what happened, when it was noticed, what was done, whether it was reported. */
export function BreachDialog({ breach, onClose }: Props) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const [tried, setTried] = useState(false)
  const saved = useMemo((): Typed => {
    const noticed = momentFields(breach?.noticedAt ?? null)
    const reported = momentFields(breach?.reportedAt ?? null)
    const { happened, people, measures, notReportedReason, peopleToldOn, closedOn } =
      breach ?? blank
    return {
      noticedOn: noticed.on,
      noticedTime: noticed.time,
      happened,
      people,
      measures,
      reportedOn: reported.on,
      reportedTime: reported.time,
      notReportedReason,
      peopleToldOn,
      closedOn,
    }
  }, [breach])
  return (
    <RecordDialog
      title={t(breach === null ? 'privacy.breach.add' : 'privacy.breach.edit')}
      draftKey={`privacyBreach/${breach?.id ?? `new ${programme.id}`}`}
      feature="privacy"
      saved={saved}
      version={breach?.version ?? 0}
      required={['noticedOn', 'noticedTime', 'happened']}
      save={save}
      onClose={onClose}
    >
      {({ value, change, missing }) => {
        const text = (key: 'happened' | 'measures' | 'notReportedReason', required = false) => (
          <Textarea
            required={required}
            autosize
            minRows={2}
            maxLength={key === 'notReportedReason' ? 2_000 : 4_000}
            label={t(`privacy.breach.${key}`)}
            value={value[key]}
            onChange={({ currentTarget }) => change({ [key]: currentTarget.value })}
            error={required && value[key].trim() === '' && missing}
          />
        )
        const wrongTime = (time: string, on: Day | null) =>
          tried && time !== '' && momentOf({ on: on ?? programme.from, time }) === null
            ? t('privacy.breach.timeWrong')
            : false
        return (
          <>
            <Group gap="sm" align="flex-start">
              <DayField
                required
                label={t('privacy.breach.noticedOn')}
                value={value.noticedOn}
                onChange={(noticedOn) => change({ noticedOn })}
                error={value.noticedOn === null && missing}
              />
              <TextInput
                required
                w="7rem"
                label={t('privacy.breach.time')}
                placeholder="14:30"
                value={value.noticedTime}
                onChange={({ currentTarget }) => change({ noticedTime: currentTarget.value })}
                error={
                  (value.noticedTime === '' && missing) ||
                  wrongTime(value.noticedTime, value.noticedOn)
                }
              />
              <NumberInput
                w="9rem"
                label={t('privacy.breach.people')}
                min={0}
                allowDecimal={false}
                value={value.people}
                onChange={(people) => change({ people: Number(people) || 0 })}
              />
            </Group>
            {text('happened', true)}
            {text('measures')}
            <Group gap="sm" align="flex-start">
              <DayField
                label={t('privacy.breach.reportedAt')}
                value={value.reportedOn}
                onChange={(reportedOn) => change({ reportedOn })}
              />
              <TextInput
                w="7rem"
                label={t('privacy.breach.time')}
                placeholder="14:30"
                value={value.reportedTime}
                onChange={({ currentTarget }) => change({ reportedTime: currentTarget.value })}
                error={wrongTime(value.reportedTime, value.reportedOn)}
              />
            </Group>
            {text('notReportedReason')}
            <Group gap="sm" align="flex-start">
              <DayField
                label={t('privacy.breach.peopleToldOn')}
                value={value.peopleToldOn}
                onChange={(peopleToldOn) => change({ peopleToldOn })}
              />
              <DayField
                label={t('privacy.breach.closedOn')}
                value={value.closedOn}
                onChange={(closedOn) => change({ closedOn })}
              />
            </Group>
          </>
        )
      }}
    </RecordDialog>
  )

  async function save(value: Typed, version: number): Promise<unknown> {
    const noticedAt = momentOf({ on: value.noticedOn, time: value.noticedTime })
    const reportedAt = momentOf({ on: value.reportedOn, time: value.reportedTime })
    const half = reportedAt === null && (value.reportedOn !== null || value.reportedTime !== '')
    setTried(true)
    if (noticedAt === null || half) throw refuse('privacy.timeMissing').refusal
    const { happened, people, measures, notReportedReason, peopleToldOn, closedOn } = value
    return client.privacy.saveBreach({
      programmeId: programme.id,
      id: breach?.id ?? null,
      version,
      noticedAt,
      reportedAt,
      happened,
      people,
      measures,
      notReportedReason,
      peopleToldOn,
      closedOn,
    })
  }
}
