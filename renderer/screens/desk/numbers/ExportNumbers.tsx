import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { callerKinds, enquiryChannels, enquiryOutcomes, withoutOne } from '#db/values/desk.ts'
import { deskDimensions, deskFigures, deskSteps } from '#db/values/desk-numbers.ts'
import { jstKinds } from '#db/values/jst.ts'
import type { Period } from '#db/values/period.ts'
import { client } from '../../../api.ts'
import { useLanguage } from '../../../app/language.ts'
import { SaveFileButton } from '../../../ui/SaveFileButton.tsx'

const plain = [
  ...['file', 'figures', 'rows', 'value', 'how', 'from', 'to', 'share', 'split', 'row'],
  ...['figure.closed', 'figure.median', 'figure.ninth', 'figure.calls', 'figure.length'],
] as const

/** The words of the workbook: headings, formulas and rows. */
const words = (t: TFunction): Record<string, string> =>
  Object.fromEntries([
    ...plain.map((key) => [key, t(`deskNumbers.export.word.${key}`)]),
    ...deskFigures.map((key) => [`figure.${key}`, t(`deskNumbers.figure.${key}`)]),
    ...(['conversations', 'atOnce', 'open'] as const).map((key) => [
      `how.${key}`,
      t(`deskNumbers.how.${key}`),
    ]),
    ['how.share', t('deskNumbers.how.atOnce')],
    ...['closed', 'median', 'ninth'].map((key) => [`how.${key}`, t('deskNumbers.how.closing')]),
    ...['calls', 'length'].map((key) => [`how.${key}`, t('deskNumbers.how.length')]),
    ...[...deskDimensions, ...deskSteps, 'hour' as const].map((key) => [
      `split.${key}`,
      t(`deskNumbers.split.${key}`),
    ]),
    ...enquiryChannels.map((one) => [`channel.${one}`, t(`enquiry.channel.${one}`)]),
    ...callerKinds.map((one) => [`caller.${one}`, t(`enquiry.caller.${one}`)]),
    ...enquiryOutcomes.map((one) => [`outcome.${one}`, t(`enquiry.outcome.${one}`)]),
    ...jstKinds.map((kind) => [`kind.${kind}`, t(`kind.${kind}`)]),
    [`topic.${withoutOne}`, t('deskNumbers.without.topic')],
    [`jst.${withoutOne}`, t('deskNumbers.without.jst')],
  ])

interface Props {
  readonly programmeId: string
  readonly period: Period
  readonly disabled: boolean
}

/** Saves the figures of the period with every split as a workbook. */
export function ExportNumbers({ programmeId, period: { from, to }, disabled }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const make = () => client.desk.numbersXlsx({ programmeId, from, to, language, words: words(t) })
  return (
    <SaveFileButton kind="xlsx" size="compact-md" make={make} disabled={disabled}>
      {t('deskNumbers.export.open')}
    </SaveFileButton>
  )
}
