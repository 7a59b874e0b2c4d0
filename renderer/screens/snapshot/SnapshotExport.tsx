import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { useLanguage } from '../../app/language.ts'
import { SaveFileButton } from '../../ui/SaveFileButton.tsx'
import type { SnapshotPage } from './snapshot.ts'
import { useWorkbookWords } from './use-workbook-words.ts'

/** Saves a snapshot with its differences as an XLSX file. */
export function SnapshotExport({ page }: { readonly page: SnapshotPage }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const words = useWorkbookWords(page)
  return (
    <SaveFileButton
      kind="xlsx"
      size="sm"
      make={() => client.snapshot.workbook({ id: page.head.id, words: words(), language })}
    >
      {t('snapshot.export')}
    </SaveFileButton>
  )
}
