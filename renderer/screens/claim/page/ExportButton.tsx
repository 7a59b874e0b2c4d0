import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { costCategories } from '#db/values/budget.ts'
import { documentColumns } from '#db/values/claim-columns.ts'
import { limitedCategories } from '#db/values/expense.ts'
import { client } from '../../../api.ts'
import { SaveFileButton } from '../../../ui/SaveFileButton.tsx'
import type { ClaimPage } from '../claim.ts'

/** Saves the list of documents in the fund's order of columns. */
export function ExportButton({ claim }: { readonly claim: ClaimPage }) {
  const { t } = useTranslation()
  const make = () =>
    client.claim.exportXlsx({
      id: claim.id,
      headings: documentColumns.map((column) => t(`claim.workbook.${column}`)),
      sheetName: t('claim.documents.sheet', { ordinal: claim.ordinal }),
      words: wordsOf(t),
    })
  return (
    <SaveFileButton kind="xlsx" make={make} size="compact-md">
      {t('claim.documents.export')}
    </SaveFileButton>
  )
}

/** The words for coded values and totals, as the host asks for them. */
function wordsOf(t: TFunction): Record<string, string> {
  return Object.fromEntries([
    ['yes', t('value.yes')],
    ['no', t('value.no')],
    ['foreign', t('claim.workbook.foreign')],
    ['returns', t('claim.documents.returns')],
    ['directTotal', t('claim.workbook.directTotal')],
    ['flatRate', t('claim.workbook.flatRate')],
    ['total', t('claim.workbook.total')],
    ['income', t('claim.workbook.income')],
    ['returned', t('claim.workbook.returned')],
    ...costCategories.map((category) => [`category.${category}`, t(`claim.category.${category}`)]),
    ...limitedCategories.map((category) => [`limited.${category}`, t(`claim.limited.${category}`)]),
  ])
}
