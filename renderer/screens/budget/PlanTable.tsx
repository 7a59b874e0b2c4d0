import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { MoneyText } from '../../ui/MoneyText.tsx'
import classes from './BudgetTable.module.css'
import type { BudgetOverview, PlanLine, PlanTask, PlanVersion } from './budget.ts'
import { LineRow } from './LineRow.tsx'
import { isMarked, type PlanMark, useMarkedInView } from './plan-mark.ts'
import { TaskRow } from './TaskRow.tsx'

export interface PlanActions {
  readonly onTask: (task: PlanTask) => void
  readonly onMoveTask: (task: PlanTask, by: -1 | 1) => void
  readonly onLine: (task: PlanTask, line: PlanLine | null) => void
  readonly onMoveLine: (line: PlanLine, by: -1 | 1) => void
  readonly onRemoveLine: (line: PlanLine) => void
}

interface Props {
  readonly version: PlanVersion
  readonly stages: BudgetOverview['stages']
  /** Null where the version cannot be written. */
  readonly actions: PlanActions | null
  /** What a figure opened: marked, and brought into view. */
  readonly marked: PlanMark
}

/** The tasks of each stage with their cost lines; a draft with the buttons to change them. */
export function PlanTable({ version, stages, actions, marked }: Props) {
  const { t } = useTranslation()
  const box = useMarkedInView(marked, version.id)
  const groups = [...stages, { id: null, name: t('budget.noStage') }].flatMap(({ id, name }) => {
    const tasks = version.tasks.filter(({ stageId }) => stageId === id)
    return tasks.length === 0 ? [] : [{ id, name, tasks }]
  })
  const columns = actions === null ? 6 : 7
  return (
    <div ref={box} className={classes.box}>
      <table className={classes.table} aria-label={t('budget.lines')}>
        <thead>
          <tr>
            <th scope="col">{t('budget.line.name')}</th>
            <th scope="col">{t('budget.line.category')}</th>
            <th scope="col" className={classes.number}>
              {t('budget.line.quantity')}
            </th>
            <th scope="col">{t('budget.line.unit')}</th>
            <th scope="col" className={classes.number}>
              {t('budget.line.unitPrice')}
            </th>
            <th scope="col" className={classes.number}>
              {t('budget.line.amount')}
            </th>
            {actions && (
              <th scope="col" className={classes.number}>
                {t('budget.change')}
              </th>
            )}
          </tr>
        </thead>
        {groups.map(({ id, name, tasks }) => (
          <Fragment key={id ?? 'none'}>
            <tbody>
              <tr>
                <th colSpan={columns} scope="rowgroup" className={classes.muted}>
                  {name}
                </th>
              </tr>
            </tbody>
            {tasks.map((task, at) => (
              <tbody key={task.id}>
                <TaskRow
                  task={task}
                  marked={marked.task === task.id}
                  actions={actions}
                  first={at === 0}
                  last={at === tasks.length - 1}
                />
                {task.lines.map((line, place) => (
                  <LineRow
                    key={line.id}
                    task={task}
                    line={line}
                    marked={isMarked(marked, task, line)}
                    actions={actions}
                    first={place === 0}
                    last={place === task.lines.length - 1}
                  />
                ))}
              </tbody>
            ))}
          </Fragment>
        ))}
        <tfoot>
          <tr>
            <th scope="row" colSpan={5}>
              {t('budget.linesTotal')}
            </th>
            <td className={classes.number}>
              <MoneyText amount={version.linesTotal} />
            </td>
            {actions && <td />}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
