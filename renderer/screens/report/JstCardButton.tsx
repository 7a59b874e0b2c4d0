import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../api.ts'
import { useLanguage } from '../../app/language.ts'
import { useOffice } from '../../app/office.ts'
import { IssueReportButton } from './IssueReportButton.tsx'
import { jstCardWords } from './report-words.ts'

/** Gives out the card of a JST as PDF. */
export function JstCardButton({ teryt }: { readonly teryt: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { programme } = useOffice()
  return (
    <IssueReportButton
      procedure={contract.report.issueJstCard}
      issue={() =>
        client.report.issueJstCard({
          ...{ programmeId: programme.id, teryt, language },
          words: jstCardWords(t),
        })
      }
    >
      {t('report.card')}
    </IssueReportButton>
  )
}
