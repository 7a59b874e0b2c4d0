import { useTranslation } from 'react-i18next'
import type { PreviewDocument } from '#db/values/expense-import.ts'
import { DayText } from '../../../ui/DayText.tsx'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import classes from './Entry.module.css'

interface Props {
  readonly document: PreviewDocument
  /** Whether its amounts wait for a rate. */
  readonly noAmounts?: boolean
}

/** What will be written of a document, on one line. */
export function DocumentBrief({ document, noAmounts = false }: Props) {
  const { t } = useTranslation()
  const { contractor, contractorNumber, issuedOn, gross, net, kind } = document
  return (
    <div className={classes.brief}>
      <span>{t(`expense.kind.${kind}`)}</span>
      {contractor !== null && (
        <span>
          {contractor} <span className={classes.dim}>{contractorNumber}</span>
        </span>
      )}
      <DayText day={issuedOn} />
      {!noAmounts && (
        <span>
          <b>
            <MoneyText amount={gross} />
          </b>
          {net !== gross && (
            <span className={classes.dim}>
              {' '}
              {t('expenseImport.net')} <MoneyText amount={net} />
            </span>
          )}
        </span>
      )}
    </div>
  )
}
