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
import { SaveFileButton } from '../../../ui/SaveFileButton.tsx'

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
  const make = () => client.peopleCounts.exportXlsx({ ...input, words: words(t) })
  return (
    <SaveFileButton kind="xlsx" make={make}>
      {t('peopleCounts.export.open')}
    </SaveFileButton>
  )
}
