import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { jstKinds } from '#db/values/jst.ts'
import {
  attendanceFigures,
  countDimensions,
  noMonth,
  noSex,
  peopleFigures,
} from '#db/values/people-counts.ts'
import { panels, sexes } from '#db/values/person.ts'
import { client } from '../../../api.ts'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { saveFile } from '../../jst/register/save-file.ts'

const plain = [
  'file',
  'people.sheet',
  'people.title',
  'attendances.sheet',
  'attendances.title',
  'split',
  'row',
  'how',
] as const
const allSexes = [...sexes, noSex] as const

/** The words of the workbook: headings, formulas and rows. */
const words = (t: TFunction): Record<string, string> =>
  Object.fromEntries([
    ...plain.map((key) => [key, t(`peopleCounts.export.word.${key}`)]),
    ['whole', t('peopleCounts.whole')],
    ...[...peopleFigures, ...attendanceFigures].flatMap((figure) => [
      [`figure.${figure}`, t(`peopleCounts.column.${figure}`)],
      [`how.${figure}`, t(`peopleCounts.formula.${figure}`)],
    ]),
    ...countDimensions.map((key) => [`split.${key}`, t(`peopleCounts.group.${key}`)]),
    ...panels.map((panel) => [`panel.${panel}`, t(`person.panel.${panel}`)]),
    ...jstKinds.map((kind) => [`kind.${kind}`, t(`kind.${kind}`)]),
    ...allSexes.map((sex) => [`sex.${sex}`, t(`peopleCounts.sex.${sex}`)]),
    [`month.${noMonth}`, t('peopleCounts.noMonth')],
  ])

/** Saves both tables with every split as one workbook. */
export function ExportCounts(input: { readonly programmeId: string; readonly day: Day }) {
  const { t } = useTranslation()
  const download = useMutation({
    mutationFn: () => client.peopleCounts.exportXlsx({ ...input, words: words(t) }),
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
      size="compact-sm"
      leftSection={<IconFileSpreadsheet size={16} stroke={1.75} aria-hidden />}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      {t('peopleCounts.export.open')}
    </Button>
  )
}
