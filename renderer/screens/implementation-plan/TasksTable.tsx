import { ActionIcon, Button, Group, Table } from '@mantine/core'
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconCircleMinus } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { useOffice } from '../../app/office.ts'
import { DayText } from '../../ui/DayText.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { usualDay } from '../recruitment/usual-day.ts'
import classes from './PlanSection.module.css'
import type { PlanTaskRow } from './plan.ts'

interface Props {
  readonly teryt: string
  readonly tasks: readonly PlanTaskRow[]
  readonly accepted: boolean
  /** Null for those who may only read. */
  readonly onEdit: ((task: PlanTaskRow) => void) | null
}

/** The tasks of a plan in their order, what is late marked; each can be changed and moved. */
export function TasksTable({ teryt, tasks, accepted, onEdit }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const { programme, status } = useOffice()
  const usual = usualDay(programme.referenceDay, status.today)
  const change = useMutation({
    mutationFn: (run: () => Promise<unknown>) => run(),
    async onSuccess() {
      await refreshFeatures(queries, ['implementationPlan'])
      notice()
    },
    onError: () => refreshFeatures(queries, ['implementationPlan']),
  })
  const move = ({ id, version }: PlanTaskRow, by: 'up' | 'down') =>
    change.mutate(() => client.implementationPlan.moveTask({ id, version, by }))
  const finish = ({ late: _, ended: __, ...task }: PlanTaskRow) =>
    change.mutate(() =>
      client.implementationPlan.saveTask({
        programmeId: programme.id,
        teryt,
        ...task,
        doneOn: usual,
        reason: '',
      }),
    )
  const heads = ['text', 'dueOn', 'doneOn', 'responsibleJst', 'responsibleOffice'] as const
  return (
    <>
      <Table.ScrollContainer minWidth={760}>
        <Table aria-label={t('plan.tasks')} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" ta="right">
                {t('plan.column.ordinal')}
              </Table.Th>
              {heads.map((head) => (
                <Table.Th scope="col" key={head}>
                  {t(`plan.column.${head}`)}
                </Table.Th>
              ))}
              {onEdit && (
                <Table.Th scope="col" ta="right">
                  {t('plan.column.changes')}
                </Table.Th>
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {tasks.map((task, at) => (
              <Table.Tr key={task.id}>
                <Table.Td ta="right" className={classes.number}>
                  {at + 1}
                </Table.Td>
                <Table.Th scope="row" fw={500}>
                  {task.text}
                </Table.Th>
                <Table.Td className={classes.number}>
                  <DayText day={task.dueOn} />
                </Table.Td>
                <Table.Td className={classes.number}>
                  {task.late ? (
                    <StatusMark icon={IconAlertTriangle} tone="against" word={t('plan.overdue')} />
                  ) : task.ended ? (
                    <StatusMark icon={IconCircleMinus} tone="none" word={t('plan.ended')} />
                  ) : (
                    <DayText day={task.doneOn} />
                  )}
                </Table.Td>
                <Table.Td>{task.responsibleJst}</Table.Td>
                <Table.Td>{task.responsibleOffice}</Table.Td>
                {onEdit && (
                  <Table.Td>
                    <Group gap={4} className={classes.changes}>
                      {task.doneOn === null && usual !== null && (
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          aria-label={t('plan.doneLabel', { text: task.text })}
                          onClick={() => finish(task)}
                        >
                          {t('plan.done')}
                        </Button>
                      )}
                      {!accepted && (
                        <>
                          <ActionIcon
                            variant="subtle"
                            aria-label={t('plan.up', { text: task.text })}
                            disabled={at === 0}
                            onClick={() => move(task, 'up')}
                          >
                            <IconArrowUp size={16} aria-hidden />
                          </ActionIcon>
                          <ActionIcon
                            variant="subtle"
                            aria-label={t('plan.down', { text: task.text })}
                            disabled={at === tasks.length - 1}
                            onClick={() => move(task, 'down')}
                          >
                            <IconArrowDown size={16} aria-hidden />
                          </ActionIcon>
                        </>
                      )}
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        aria-label={t('plan.edit', { text: task.text })}
                        onClick={() => onEdit(task)}
                      >
                        {t('action.edit')}
                      </Button>
                    </Group>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <RefusalAlert error={change.error} />
    </>
  )
}
