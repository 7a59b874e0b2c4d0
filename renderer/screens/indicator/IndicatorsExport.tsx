import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../api.ts'
import { useLanguage } from '../../app/language.ts'
import { useOffice } from '../../app/office.ts'
import { SaveFileButton } from '../../ui/SaveFileButton.tsx'
import { useWorkbookWords } from './use-workbook-words.ts'

interface Props {
  readonly asked: Day | undefined
  readonly disabled: boolean
}

/** Saves the list as it stands on the day as an XLSX file. */
export function IndicatorsExport({ asked, disabled }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { id: programmeId } = useOffice().programme
  const words = useWorkbookWords()
  return (
    <SaveFileButton
      kind="xlsx"
      size="sm"
      disabled={disabled}
      make={() => client.indicator.workbook({ programmeId, day: asked, words: words(), language })}
    >
      {t('indicator.export')}
    </SaveFileButton>
  )
}
