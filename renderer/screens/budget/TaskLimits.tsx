import { useTranslation } from 'react-i18next'
import { MoneyText } from '../../ui/MoneyText.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './BudgetTable.module.css'
import type { TransferGround } from './budget.ts'
import { stillFree } from './task-limit.ts'

/** Each task's limit without consent, and what left it and came to it since the agreement. */
export function TaskLimits({ ground }: { readonly ground: TransferGround }) {
  const { t } = useTranslation()
  const columns = ['task', 'base', 'limit', 'out', 'outLeft', 'in', 'inLeft'] as const
  return (
    <Section title={t('transfer.tasks.title')}>
      <div className={classes.box}>
        <table className={classes.table} aria-label={t('transfer.tasks.title')}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={column === 'task' ? undefined : classes.number}
                >
                  {t(`transfer.tasks.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ground.tasks.map((task) => (
              <tr key={task.taskId}>
                <th scope="row">{task.taskName}</th>
                {[
                  task.base,
                  task.limit,
                  task.out,
                  stillFree(task.limit, task.out),
                  task.in,
                  stillFree(task.limit, task.in),
                ].map((amount, at) => (
                  <td key={columns[at + 1]} className={classes.number}>
                    <MoneyText amount={amount} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
