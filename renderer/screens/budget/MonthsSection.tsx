import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sumMoney } from '#db/values/money.ts'
import { useFormat } from '../../ui/format.ts'
import { MoneyText } from '../../ui/MoneyText.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './BudgetTable.module.css'
import type { PlanVersion } from './budget.ts'

/** What the version plans in each month of the programme, a row for each year. */
export function MonthsSection({ version }: { readonly version: PlanVersion }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { months, unplannedLines } = version
  const planned = sumMoney(months.map(({ amount }) => amount))
  const quarters = Map.groupBy(months, ({ month }) => {
    const quarter = Math.ceil(Number(month.slice(5)) / 3)
    return `${month.slice(0, 4)} ${['I', 'II', 'III', 'IV'][quarter - 1] ?? ''}`
  })
  return (
    <Section id="months" title={t('budget.months')}>
      <div className={classes.box}>
        <table className={classes.table} aria-label={t('budget.months')}>
          <thead>
            <tr>
              <th scope="col">{t('budget.quarter')}</th>
              <th scope="col" colSpan={3}>
                {t('budget.inMonths')}
              </th>
              <th scope="col" className={classes.number}>
                {t('budget.inQuarter')}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...quarters].map(([quarter, parts]) => (
              <tr key={quarter}>
                <th scope="row">{quarter}</th>
                {[0, 1, 2].map((place) => {
                  const part = parts.find(({ month }) => (Number(month.slice(5)) - 1) % 3 === place)
                  return (
                    <td key={place}>
                      {part && (
                        <>
                          <span className={classes.muted}>{format.monthName(part.month)}</span>{' '}
                          <MoneyText amount={part.amount} />
                        </>
                      )}
                    </td>
                  )
                })}
                <td className={classes.number}>
                  <MoneyText amount={sumMoney(parts.map(({ amount }) => amount))} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={4}>
                {t('budget.planned')}
              </th>
              <td className={classes.number}>
                <MoneyText amount={planned} />
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      <Text size="sm" c="dimmed">
        {unplannedLines > 0
          ? t('budget.unplanned', { count: unplannedLines, number: format.number(unplannedLines) })
          : t('budget.allPlanned')}
      </Text>
    </Section>
  )
}
