import { Tooltip, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DocumentSums } from '#db/values/expense-filter.ts'
import { useFormat } from '../../../ui/format.ts'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import classes from './SumsLine.module.css'

const keys = ['gross', 'amount', 'eligible', 'ineligible', 'paid', 'claimed', 'settled'] as const

/**
 * What the whole filtered list adds up to; each total tells its formula. What was claimed and
 * settled is there when the list was opened from such a figure.
 */
export function SumsLine({ sums }: { readonly sums: DocumentSums }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <dl className={classes.sums} aria-label={t('expense.sums.label')}>
      <div>
        <dt>{t('expense.sums.documents')}</dt>
        <dd className="biuro-number">{format.number(sums.documents)}</dd>
      </div>
      {keys.map((key) => {
        const amount = sums[key]
        return amount === null ? null : (
          <div key={key}>
            <dt>
              <Tooltip label={t(`expense.formula.${key}`)}>
                <UnstyledButton
                  className={classes.term ?? ''}
                  aria-description={t(`expense.formula.${key}`)}
                >
                  {t(`expense.sums.${key}`)}
                </UnstyledButton>
              </Tooltip>
            </dt>
            <dd>
              <MoneyText amount={amount} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
