import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SurveyGroup } from '#db/values/survey.ts'
import { type SurveyWord, surveyWords } from '#electron/contract/survey-schemas.ts'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { saveFile } from '../../ui/save-file.ts'

/** Saves the rankings, the changes and every score of the group shown as an XLSX file. */
export function SurveyExport({ group }: { readonly group: SurveyGroup }) {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const download = useMutation({
    mutationFn: () =>
      client.survey.exportXlsx({
        programmeId: id,
        group,
        words: Object.fromEntries(
          surveyWords.map((word) => [word, t(`survey.word.${word}`)]),
        ) as Record<SurveyWord, string>,
      }),
    onSuccess: saveFile,
    onError: (error) =>
      notifications.show({
        message: <RefusalAlert error={error} />,
        autoClose: false,
        closeButtonProps: { 'aria-label': t('action.close') },
      }),
  })
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<IconFileSpreadsheet size={16} stroke={1.75} aria-hidden />}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      {t('survey.export')}
    </Button>
  )
}
