import { Group, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayField } from '../../ui/DayField.tsx'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import { RemovalButton } from '../../ui/RemovalButton.tsx'
import type { PlanDialogProps } from './GoalsDialog.tsx'
import type { PlanTaskRow } from './plan.ts'
import { ReasonField } from './ReasonField.tsx'

interface Props extends PlanDialogProps {
  /** Null writes a new one. */
  readonly task: PlanTaskRow | null
}

interface Form {
  readonly text: string
  readonly dueOn: Day | null
  readonly doneOn: Day | null
  readonly responsibleJst: string
  readonly responsibleOffice: string
  readonly reason: string
}

/** One task of a plan: what, until when, who on both sides, and when it was done. */
export function TaskDialog({ teryt, name, accepted, task, onClose }: Props) {
  const { t } = useTranslation()
  const { programme, status } = useOffice()
  const programmeId = programme.id
  const id = task?.id ?? null
  const saved = useMemo<Form>(
    () => ({
      text: task?.text ?? '',
      dueOn: task?.dueOn ?? null,
      doneOn: task?.doneOn ?? null,
      responsibleJst: task?.responsibleJst ?? '',
      responsibleOffice: task?.responsibleOffice ?? '',
      reason: '',
    }),
    [task],
  )
  return (
    <RecordDialog<Form>
      title={t(id === null ? 'plan.newTask' : 'plan.oneTask', { name })}
      draftKey={`implementationTask/${programmeId}/${id ?? teryt}`}
      feature="implementationPlan"
      saved={saved}
      version={task?.version ?? 0}
      required="text"
      save={(form, version) =>
        client.implementationPlan.saveTask({ programmeId, teryt, id, version, ...form })
      }
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <Textarea
            data-autofocus
            required
            autosize
            maxLength={500}
            label={t('plan.field.text')}
            value={value.text}
            error={value.text.trim() === '' && missing}
            onChange={({ currentTarget }) => change({ text: currentTarget.value })}
          />
          <DayField
            label={t('plan.field.dueOn')}
            value={value.dueOn}
            openAt={programme.referenceDay}
            onChange={(dueOn) => change({ dueOn })}
          />
          {(['responsibleJst', 'responsibleOffice'] as const).map((field) => (
            <TextInput
              key={field}
              maxLength={120}
              label={t(`plan.field.${field}`)}
              value={value[field]}
              onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
            />
          ))}
          <DayField
            label={t('plan.field.doneOn')}
            value={value.doneOn}
            max={status.today}
            openAt={programme.referenceDay}
            onChange={(doneOn) => change({ doneOn })}
          />
          {accepted && (
            <ReasonField value={value.reason} onChange={(reason) => change({ reason })} />
          )}
          {task !== null && (
            <Group>
              <RemovalButton
                label={t('plan.removeTask')}
                feature="implementationPlan"
                remove={() =>
                  client.implementationPlan.removeTask({
                    id: task.id,
                    version: task.version,
                    reason: value.reason,
                  })
                }
                onRemoved={onClose}
              />
            </Group>
          )}
        </>
      )}
    </RecordDialog>
  )
}
