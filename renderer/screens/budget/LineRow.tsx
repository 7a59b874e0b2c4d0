import { Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MoneyText } from '../../ui/MoneyText.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import classes from './BudgetTable.module.css'
import type { PlanLine, PlanTask } from './budget.ts'
import type { PlanActions } from './PlanTable.tsx'
import { useBudgetWords } from './quantity-words.ts'
import { RowAct } from './RowAct.tsx'

interface Props {
  readonly task: PlanTask
  readonly line: PlanLine
  /** Opened by a figure that is made of it. */
  readonly marked: boolean
  readonly actions: PlanActions | null
  readonly first: boolean
  readonly last: boolean
}

/** A cost line of a version; in a draft with the buttons to change it. */
export function LineRow({ line, task, marked, actions, first, last }: Props) {
  const { t } = useTranslation()
  const words = useBudgetWords()
  const { name } = line
  const marks = (['outsourced', 'abroad', 'stateAid'] as const).filter((mark) => line[mark])
  return (
    <tr className={classes.line} {...(marked && { 'data-marked': true })}>
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
            <RowAct
              label={t('budget.line.up', { name })}
              held={first}
              onClick={() => actions.onMoveLine(line, -1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </RowAct>
            <RowAct
              label={t('budget.line.down', { name })}
              held={last}
              onClick={() => actions.onMoveLine(line, 1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </RowAct>
            <RowAct
              label={t('budget.line.change', { name })}
              onClick={() => actions.onLine(task, line)}
            >
              <IconPencil size={16} aria-hidden />
            </RowAct>
            <RowAct
              label={t('budget.line.remove', { name })}
              onClick={() => actions.onRemoveLine(line)}
            >
              <IconTrash size={16} aria-hidden />
            </RowAct>
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
