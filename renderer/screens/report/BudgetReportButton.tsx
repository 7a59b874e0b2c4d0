import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../api.ts'
import { useLanguage } from '../../app/language.ts'
import { useOffice } from '../../app/office.ts'
import { IssuePaperButton } from '../paper/IssuePaperButton.tsx'
import { budgetReportWordsOf } from './report-words.ts'

/** Gives out the realisation of the budget on a day as PDF. */
export function BudgetReportButton({ day }: { readonly day: Day }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { programme } = useOffice()
  return (
    <IssuePaperButton
      kind="budgetReport"
      procedure={contract.report.issueBudget}
      what={t('report.word.budgetTitle')}
      issue={(forWhom) =>
        client.report.issueBudget({
          ...{ programmeId: programme.id, day, language, forWhom },
          words: budgetReportWordsOf(t),
        })
      }
    />
  )
}
