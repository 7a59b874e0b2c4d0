import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MoneyText } from '../../ui/MoneyText.tsx'
import classes from './BudgetTable.module.css'
import type { PlanTask } from './budget.ts'
import type { PlanActions } from './PlanTable.tsx'
import { RowAct } from './RowAct.tsx'

interface Props {
  readonly task: PlanTask
  /** Opened by a figure that is made of it. */
  readonly marked: boolean
  readonly actions: PlanActions | null
  readonly first: boolean
  readonly last: boolean
}

/** A task with what its lines add up to; in a draft with the buttons to change it. */
export function TaskRow({ task, marked, actions, first, last }: Props) {
  const { t } = useTranslation()
  const { name } = task
  return (
    <tr className={classes.task} {...(marked && { 'data-marked': true })}>
      <th scope="rowgroup" colSpan={5}>
        {name}
      </th>
      <td className={classes.number}>
        <MoneyText amount={task.total} />
      </td>
      {actions && (
        <td>
          <div className={classes.actions}>
            <Button
              variant="subtle"
              size="compact-xs"
              leftSection={<IconPlus size={14} aria-hidden />}
              aria-label={t('budget.line.add', { task: name })}
              onClick={() => actions.onLine(task, null)}
            >
              {t('budget.line.addShort')}
            </Button>
            <RowAct
              label={t('budget.task.up', { name })}
              held={first}
              onClick={() => actions.onMoveTask(task, -1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </RowAct>
            <RowAct
              label={t('budget.task.down', { name })}
              held={last}
              onClick={() => actions.onMoveTask(task, 1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </RowAct>
            <RowAct label={t('budget.task.change', { name })} onClick={() => actions.onTask(task)}>
              <IconPencil size={16} aria-hidden />
            </RowAct>
          </div>
        </td>
      )}
    </tr>
  )
}
