import { ActionIcon, Button, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MoneyText } from '../../ui/MoneyText.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import classes from './BudgetTable.module.css'
import type { BudgetOverview, PlanLine, PlanTask, PlanVersion } from './budget.ts'
import { useBudgetWords } from './quantity-words.ts'

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
}

/** The tasks of each stage with their cost lines; a draft with the buttons to change them. */
export function PlanTable({ version, stages, actions }: Props) {
  const { t } = useTranslation()
  const groups = [...stages, { id: null, name: t('budget.noStage') }].flatMap(({ id, name }) => {
    const tasks = version.tasks.filter(({ stageId }) => stageId === id)
    return tasks.length === 0 ? [] : [{ id, name, tasks }]
  })
  const columns = actions === null ? 6 : 7
  return (
    <div className={classes.box}>
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
                  actions={actions}
                  first={at === 0}
                  last={at === tasks.length - 1}
                />
                {task.lines.map((line, place) => (
                  <LineRow
                    key={line.id}
                    task={task}
                    line={line}
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

interface TaskProps {
  readonly task: PlanTask
  readonly actions: PlanActions | null
  readonly first: boolean
  readonly last: boolean
}

function TaskRow({ task, actions, first, last }: TaskProps) {
  const { t } = useTranslation()
  const { name } = task
  return (
    <tr className={classes.task}>
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
            <Act
              label={t('budget.task.up', { name })}
              held={first}
              onClick={() => actions.onMoveTask(task, -1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </Act>
            <Act
              label={t('budget.task.down', { name })}
              held={last}
              onClick={() => actions.onMoveTask(task, 1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </Act>
            <Act label={t('budget.task.change', { name })} onClick={() => actions.onTask(task)}>
              <IconPencil size={16} aria-hidden />
            </Act>
          </div>
        </td>
      )}
    </tr>
  )
}

function LineRow({ line, task, actions, first, last }: TaskProps & { readonly line: PlanLine }) {
  const { t } = useTranslation()
  const words = useBudgetWords()
  const { name } = line
  const marks = (['outsourced', 'abroad', 'stateAid'] as const).filter((mark) => line[mark])
  return (
    <tr className={classes.line}>
      <th scope="row">
        {name}
        {marks.length > 0 && (
          <Text size="xs" c="dimmed">
            {marks.map((mark) => t(`budget.line.${mark}`)).join(' · ')}
          </Text>
        )}
        {line.engaged !== 0 && (
          <Text size="xs" c="dimmed">
            {t('budget.line.engaged')} <Engaged line={line} />
          </Text>
        )}
      </th>
      <td>{t(`budget.category.${line.category}`)}</td>
      <td className={classes.number}>{words.quantity(line.quantity)}</td>
      <td>{line.unit}</td>
      <td className={classes.number}>
        <MoneyText amount={line.unitPrice} />
      </td>
      <td className={classes.number}>
        <MoneyText amount={line.amount} />
      </td>
      {actions && (
        <td>
          <div className={classes.actions}>
            <Act
              label={t('budget.line.up', { name })}
              held={first}
              onClick={() => actions.onMoveLine(line, -1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </Act>
            <Act
              label={t('budget.line.down', { name })}
              held={last}
              onClick={() => actions.onMoveLine(line, 1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </Act>
            <Act
              label={t('budget.line.change', { name })}
              onClick={() => actions.onLine(task, line)}
            >
              <IconPencil size={16} aria-hidden />
            </Act>
            <Act
              label={t('budget.line.remove', { name })}
              onClick={() => actions.onRemoveLine(line)}
            >
              <IconTrash size={16} aria-hidden />
            </Act>
          </div>
        </td>
      )}
    </tr>
  )
}

/** What is engaged on a line, which opens the documents behind it. */
function Engaged({ line }: { readonly line: PlanLine }) {
  return (
    <TextLink to="/budzet/dokumenty" search={{ line: line.id }} preload={false}>
      <MoneyText amount={line.engaged} />
    </TextLink>
  )
}

interface ActProps {
  readonly label: string
  readonly held?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

/** A small button of a row; held at the end of the list, it stays in reach and does nothing. */
function Act({ label, held = false, onClick, children }: ActProps) {
  return (
    <ActionIcon
      variant="subtle"
      size="sm"
      aria-label={label}
      title={label}
      aria-disabled={held}
      {...(held ? { 'data-disabled': true } : {})}
      onClick={() => {
        if (!held) onClick()
      }}
    >
      {children}
    </ActionIcon>
  )
}
