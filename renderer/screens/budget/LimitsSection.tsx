import { Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { MoneyText } from '../../ui/MoneyText.tsx'
import { ProposedMark } from '../../ui/ProposedMark.tsx'
import { Section } from '../../ui/Section.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import classes from './BudgetTable.module.css'
import type { BudgetOverview, PlanVersion } from './budget.ts'

interface Props {
  readonly version: PlanVersion
  readonly rules: BudgetOverview['rules']
}

/** What the lines of a version use of each limit: amounts, a word and an icon. */
export function LimitsSection({ version, rules }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { limits } = version
  const rows = [
    ['assets', limits.assets, rules.assetsLimitRate, 'assetsLimitRate'],
    ['services', limits.services, rules.servicesLimitRate, 'servicesLimitRate'],
  ] as const
  return (
    <Section title={t('budget.limits')}>
      <div className={classes.box}>
        <table className={classes.table} aria-label={t('budget.limits')}>
          <thead>
            <tr>
              <th scope="col">{t('budget.limit.what')}</th>
              <th scope="col" className={classes.number}>
                {t('budget.limit.used')}
              </th>
              <th scope="col" className={classes.number}>
                {t('budget.limit.limit')}
              </th>
              <th scope="col">{t('budget.limit.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, use, rate, field]) => (
              <tr key={key}>
                <th scope="row">
                  {t(`budget.limit.${key}`, { rate: format.rate(rate) })}{' '}
                  {rules.proposed.includes(field) && <ProposedMark why={t('budget.proposedWhy')} />}
                </th>
                <td className={classes.number}>
                  <MoneyText amount={use.used} />
                </td>
                <td className={classes.number}>
                  <MoneyText amount={use.limit} />
                </td>
                <td>
                  {use.exceeded ? (
                    <StatusMark
                      icon={IconAlertTriangle}
                      tone="against"
                      word={t('budget.limit.exceeded')}
                    />
                  ) : (
                    <StatusMark
                      icon={IconCircleCheck}
                      tone="good"
                      word={t('budget.limit.within')}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {limits.belowThreshold > 0 && (
        <Text size="sm" c="dimmed">
          {t('budget.limit.below', {
            count: limits.belowThreshold,
            threshold: format.money(rules.assetThreshold),
          })}
        </Text>
      )}
    </Section>
  )
}
