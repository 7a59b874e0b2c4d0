import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayField } from '../../ui/DayField.tsx'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import { usualDay } from '../recruitment/usual-day.ts'
import type { PlanDialogProps } from './GoalsDialog.tsx'
import type { PlanPage } from './plan.ts'

interface Props extends PlanDialogProps {
  readonly plan: NonNullable<PlanPage['plan']>
}

/** Accepts a plan on a day; afterwards what was agreed changes with a reason only. */
export function AcceptanceDialog({ teryt, name, plan, onClose }: Props) {
  const { t } = useTranslation()
  const { programme, status } = useOffice()
  const saved = useMemo<{ readonly on: Day | null }>(
    () => ({ on: usualDay(programme.referenceDay, status.today) }),
    [programme.referenceDay, status.today],
  )
  return (
    <RecordDialog
      title={t('plan.acceptOf', { name })}
      draftKey={`implementationPlanAcceptance/${programme.id}/${teryt}`}
      feature="implementationPlan"
      saved={saved}
      version={plan.version}
      required="on"
      save={async ({ on }, version) => {
        if (on === null) return
        return client.implementationPlan.accept({ programmeId: programme.id, teryt, version, on })
      }}
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <Text size="sm">{t('plan.acceptText')}</Text>
          <DayField
            data-autofocus
            required
            label={t('plan.acceptDay')}
            value={value.on}
            max={status.today}
            openAt={programme.referenceDay}
            error={value.on === null && missing}
            onChange={(on) => change({ on })}
          />
        </>
      )}
    </RecordDialog>
  )
}
