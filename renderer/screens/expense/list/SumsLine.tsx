import { Tooltip, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DocumentSums } from '#db/values/expense-filter.ts'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import classes from './SumsLine.module.css'

/** What the whole filtered list adds up to; each total tells its formula. */
export function SumsLine({ sums }: { readonly sums: DocumentSums }) {
  const { t } = useTranslation()
  return (
    <dl className={classes.sums} aria-label={t('expense.sums.label')}>
      <div>
        <dt>{t('expense.sums.documents')}</dt>
        <dd className="biuro-number">{sums.documents}</dd>
      </div>
      {(['gross', 'eligible', 'ineligible', 'paid'] as const).map((key) => (
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
            <MoneyText amount={sums[key]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
