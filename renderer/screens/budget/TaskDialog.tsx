import { NativeSelect, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import type { BudgetOverview, PlanTask } from './budget.ts'

interface Props {
  readonly programmeId: string
  /** Null adds a new one. */
  readonly task: PlanTask | null
  readonly stages: BudgetOverview['stages']
  readonly onClose: () => void
}

/** A task of the budget: its name and the stage that it belongs to. */
export function TaskDialog({ programmeId, task, stages, onClose }: Props) {
  const { t } = useTranslation()
  const saved = useMemo(
    () => ({ name: task?.name ?? '', stageId: task === null ? '' : (task.stageId ?? '') }),
    [task],
  )
  const id = task?.id ?? null
  return (
    <RecordDialog
      title={t(task === null ? 'budget.task.add' : 'budget.task.edit')}
      draftKey={`budgetTask/${id ?? programmeId}`}
      feature="budget"
      saved={saved}
      version={task?.version ?? 0}
      required="name"
      save={({ name, stageId }, version) =>
        client.budget.saveTask({
          ...{ programmeId, id, version, name },
          stageId: stageId === '' ? null : stageId,
        })
      }
      remove={
        task !== null && task.lines.length === 0
          ? {
              label: t('budget.task.remove'),
              run: () => client.budget.removeTask({ id: task.id, version: task.version }),
            }
          : null
      }
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <TextInput
            required
            data-autofocus
            label={t('field.name')}
            maxLength={300}
            value={value.name}
            error={missing}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
          <NativeSelect
            label={t('budget.task.stage')}
            data={[
              { value: '', label: t('budget.noStage') },
              ...stages.map((stage) => ({ value: stage.id, label: stage.name })),
            ]}
            value={value.stageId}
            onChange={({ currentTarget }) => change({ stageId: currentTarget.value })}
          />
        </>
      )}
    </RecordDialog>
  )
}
