import { useTranslation } from 'react-i18next'
import type { SurveyGroup } from '#db/values/survey.ts'
import { type SurveyWord, surveyWords } from '#electron/contract/survey-schemas.ts'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { SaveFileButton } from '../../ui/SaveFileButton.tsx'

/** Saves the rankings, the changes and every score of the group shown as an XLSX file. */
export function SurveyExport({ group }: { readonly group: SurveyGroup }) {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const make = () =>
    client.survey.exportXlsx({
      programmeId: id,
      group,
      words: Object.fromEntries(
        surveyWords.map((word) => [word, t(`survey.word.${word}`)]),
      ) as Record<SurveyWord, string>,
    })
  return (
    <SaveFileButton kind="xlsx" make={make} size="compact-md">
      {t('survey.export')}
    </SaveFileButton>
  )
}
