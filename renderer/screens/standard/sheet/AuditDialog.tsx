import { Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { Phase } from '#db/values/implementing.ts'
import { standardLimits } from '#db/values/standard.ts'
import { client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import { usualDay } from '../../recruitment/usual-day.ts'
import type { Sheet } from '../standard.ts'

export interface AuditDialogProps {
  readonly teryt: string
  readonly sheet: Sheet
  readonly phase: Phase
  readonly onClose: () => void
}

interface Form {
  readonly madeOn: Day | null
  readonly madeBy: string
  readonly summary: string
}

/** Who made an audit, when, and what it found. */
export function AuditDialog({ teryt, sheet, phase, onClose }: AuditDialogProps) {
  const { t } = useTranslation()
  const { programme, status, account } = useOffice()
  const audit = sheet.audits[phase]
  const saved = useMemo<Form>(
    () =>
      audit ?? {
        madeOn: usualDay(programme.referenceDay, status.today),
        madeBy: account.name,
        summary: '',
      },
    [audit, programme.referenceDay, status.today, account.name],
  )
  return (
    <RecordDialog<Form>
      title={t('standard.audit.of', { audit: t(`standard.audit.${phase}`), name: sheet.name })}
      draftKey={`standardAudit/${programme.id}/${teryt}/${phase}`}
      feature="standard"
      saved={saved}
      version={audit?.version ?? 0}
      required={['madeOn', 'madeBy', 'summary']}
      save={async ({ madeOn, madeBy, summary }, version) => {
        if (madeOn === null) return
        const what = { programmeId: programme.id, teryt, phase, version }
        return client.standard.saveAudit({ ...what, madeOn, madeBy, summary })
      }}
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <DayField
            data-autofocus
            required
            label={t('standard.audit.madeOn')}
            value={value.madeOn}
            max={status.today}
            openAt={sheet.day}
            error={value.madeOn === null && missing}
            onChange={(madeOn) => change({ madeOn })}
          />
          <TextInput
            required
            label={t('standard.audit.who')}
            maxLength={standardLimits.madeBy}
            value={value.madeBy}
            error={value.madeBy.trim() === '' && missing}
            onChange={({ currentTarget }) => change({ madeBy: currentTarget.value })}
          />
          <Textarea
            required
            autosize
            minRows={3}
            maxLength={standardLimits.summary}
            label={t('standard.audit.summary')}
            value={value.summary}
            error={value.summary.trim() === '' && missing}
            onChange={({ currentTarget }) => change({ summary: currentTarget.value })}
          />
        </>
      )}
    </RecordDialog>
  )
}
