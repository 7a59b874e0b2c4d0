import { Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import type { PlanPage } from './plan.ts'
import { ReasonField } from './ReasonField.tsx'

/** What the dialogues of a plan share. */
export interface PlanDialogProps {
  readonly teryt: string
  readonly name: string
  /** Whether the plan is accepted, so that changes need a reason. */
  readonly accepted: boolean
  readonly onClose: () => void
}

interface Props extends PlanDialogProps {
  readonly plan: PlanPage['plan']
}

interface Form {
  readonly goals: string
  readonly reason: string
}

/** What the JST wants to reach by implementing the standards; a plan begins with it. */
export function GoalsDialog({ teryt, name, accepted, plan, onClose }: Props) {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const saved = useMemo<Form>(() => ({ goals: plan?.goals ?? '', reason: '' }), [plan?.goals])
  return (
    <RecordDialog<Form>
      title={t('plan.goalsOf', { name })}
      draftKey={`implementationPlan/${id}/${teryt}`}
      feature="implementationPlan"
      saved={saved}
      version={plan?.version ?? 0}
      required={accepted ? ['goals', 'reason'] : 'goals'}
      save={(form, version) =>
        client.implementationPlan.saveGoals({ programmeId: id, teryt, version, ...form })
      }
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <Textarea
            data-autofocus
            required
            autosize
            minRows={4}
            maxLength={4000}
            label={t('plan.field.goals')}
            description={t('plan.goalsHint')}
            value={value.goals}
            error={value.goals.trim() === '' && missing}
            onChange={({ currentTarget }) => change({ goals: currentTarget.value })}
          />
          {accepted && (
            <ReasonField value={value.reason} onChange={(reason) => change({ reason })} />
          )}
        </>
      )}
    </RecordDialog>
  )
}
