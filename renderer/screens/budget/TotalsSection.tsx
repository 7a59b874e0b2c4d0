import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Grosze } from '#db/values/money.ts'
import { useFormat } from '../../ui/format.ts'
import { MoneyText } from '../../ui/MoneyText.tsx'
import { ProposedMark } from '../../ui/ProposedMark.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './BudgetTable.module.css'
import type { BudgetOverview } from './budget.ts'

/** The known totals of the budget, each with the formula that it comes from. */
export function TotalsSection({ overview }: { readonly overview: BudgetOverview }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { sums, rules, ownContributionRate, value } = overview
  const proposed = (field: string): ReactNode =>
    rules.proposed.includes(field) ? <ProposedMark why={t('budget.proposedWhy')} /> : null
  const rates = {
    indirect: format.rate(rules.indirectRate),
    own: format.rate(ownContributionRate),
    eu: format.rate(rules.euRate),
  }
  const rows: readonly (readonly [string, Grosze, string, ReactNode])[] = [
    [t('budget.total.direct'), sums.direct, t('budget.formula.direct'), null],
    [
      t('budget.total.indirect'),
      sums.indirect,
      t('budget.formula.indirect', { rate: rates.indirect }),
      proposed('indirectRate'),
    ],
    [t('budget.total.whole'), sums.total, t('budget.formula.whole'), null],
    [t('budget.total.own'), sums.own, t('budget.formula.own', { rate: rates.own }), null],
    [t('budget.total.eu'), sums.eu, t('budget.formula.eu', { rate: rates.eu }), proposed('euRate')],
    [t('budget.total.state'), sums.state, t('budget.formula.state'), proposed('euRate')],
  ]
  return (
    <Section id="totals" title={t('budget.totals')}>
      <div className={classes.box}>
        <table className={classes.table} aria-label={t('budget.totals')}>
          <tbody>
            {rows.map(([name, amount, formula, mark]) => (
              <tr key={name} className={amount === sums.total ? classes.total : undefined}>
                <th scope="row">{name}</th>
                <td className={classes.number}>
                  <MoneyText amount={amount} />
                </td>
                <td className={classes.muted}>
                  {formula} {mark}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sums.total !== value && (
        <p className={classes.muted}>
          {t('budget.valueDiffers', {
            total: format.money(sums.total),
            value: format.money(value),
          })}
        </p>
      )}
    </Section>
  )
}
