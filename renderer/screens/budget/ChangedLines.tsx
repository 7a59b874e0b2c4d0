import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { subtractMoney, sumMoney } from '#db/values/money.ts'
import { MoneyText } from '../../ui/MoneyText.tsx'
import classes from './BudgetTable.module.css'
import type { Judgement } from './budget.ts'

/** The lines that a transfer changes, before and after; the totals stay what they were. */
export function ChangedLines({ lines }: { readonly lines: Judgement['lines'] }) {
  const { t } = useTranslation()
  const before = sumMoney(lines.map((line) => line.before))
  const after = sumMoney(lines.map((line) => line.after))
  return (
    <div className={classes.box}>
      <table className={classes.table} aria-label={t('transfer.note.beforeAfter')}>
        <thead>
          <tr>
            <th scope="col">{t('transfer.note.line')}</th>
            {(['before', 'after', 'difference'] as const).map((column) => (
              <th key={column} scope="col" className={classes.number}>
                {t(`transfer.note.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.lineId}>
              <th scope="row">
                {line.lineName}
                <Text size="xs" c="dimmed">
                  {line.taskName}
                </Text>
              </th>
              <td className={classes.number}>
                <MoneyText amount={line.before} />
              </td>
              <td className={classes.number}>
                <MoneyText amount={line.after} />
              </td>
              <td className={classes.number}>
                <MoneyText amount={subtractMoney(line.after, line.before)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('transfer.note.total')}</th>
            <td className={classes.number}>
              <MoneyText amount={before} />
            </td>
            <td className={classes.number}>
              <MoneyText amount={after} />
            </td>
            <td className={classes.number}>
              <MoneyText amount={subtractMoney(after, before)} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
