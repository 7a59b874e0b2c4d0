import { useTranslation } from 'react-i18next'
import { documentColumns } from '#db/values/claim-columns.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { useLanguage } from '../../../app/language.ts'
import { SaveFileButton } from '../../../ui/SaveFileButton.tsx'
import { IssuePaperButton } from '../../paper/IssuePaperButton.tsx'
import type { ClaimPage } from '../claim.ts'
import { claimAnnexWords, claimWords } from '../claim-words.ts'

/** The list of documents in the fund's order of columns: saved, and given out once submitted. */
export function ExportButton({ claim }: { readonly claim: ClaimPage }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const title = t('paper.ownTitle.claimAnnex')
  const asked = () => ({
    id: claim.id,
    headings: documentColumns.map((column) => t(`claim.workbook.${column}`)),
    sheetName: t('claim.documents.sheet', { ordinal: claim.ordinal }),
    words: claimWords(t),
  })
  return (
    <>
      <SaveFileButton kind="xlsx" make={() => client.claim.exportXlsx(asked())} size="compact-md">
        {t('claim.documents.export')}
      </SaveFileButton>
      {claim.state !== 'draft' && (
        <IssuePaperButton
          kind="claimAnnex"
          size="compact-md"
          procedure={contract.paper.claimAnnex}
          what={`${title} ${claim.ordinal}`}
          own={String(claim.ordinal)}
          issue={(forWhom) =>
            client.paper.claimAnnex({
              ...{ id: claim.id, language, title, forWhom },
              words: claimAnnexWords(t),
            })
          }
        />
      )}
    </>
  )
}
