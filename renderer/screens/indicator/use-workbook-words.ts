import { useTranslation } from 'react-i18next'
import { deliverableKinds } from '#db/values/implementing.ts'
import { indicatorFormats, indicatorUnits, markSteps } from '#db/values/indicator.ts'
import { jstKinds } from '#db/values/jst.ts'
import { stepCodes, stepOwners } from '#db/values/next-step.ts'
import { type Format, useFormat } from '../../ui/format.ts'
import { useDeliverableWords } from './deliverable-words.ts'

const headings = [
  'title',
  'file',
  'code',
  'name',
  'kind',
  'unit',
  'value',
  'target',
  'share',
  'deadline',
  'source',
  'proposed',
  'nothing',
  'yes',
  'no',
  'jst',
  'teryt',
  'since',
  'step',
  'whose',
  'counted',
  'waiting',
  'person',
  'noNames',
] as const

const letters = [...'abcdefghijklmnopqrstuvwxyz']
/** Every language that has a name of its own, and none: packages may be made in any. */
const languagesIn = ({ language }: Format) => [
  '',
  ...letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter((code) => language(code) !== code),
]

/** Everything that the workbooks of indicators say, in the person's words. */
export function useWorkbookWords(): () => Record<string, string> {
  const { t } = useTranslation()
  const format = useFormat()
  const deliverables = useDeliverableWords()
  return () =>
    Object.fromEntries([
      ...headings.map((key) => [key, t(`indicator.sheet.${key}`)]),
      ...(['output', 'result'] as const).map((kind) => [
        `kind.${kind}`,
        t(`indicator.kind.${kind}`),
      ]),
      ...[...indicatorUnits, ...indicatorFormats.filter((one) => one !== 'count')].map((unit) => [
        `unit.${unit}`,
        t(`indicator.unit.${unit}`),
      ]),
      ...jstKinds.map((kind) => [`kindOfJst.${kind}`, t(`kind.${kind}`)]),
      ...[...stepCodes, ...markSteps].map((step) => [`step.${step}`, t(`step.${step}`)]),
      ...stepOwners.map((whose) => [`whose.${whose}`, t(`whose.${whose}`)]),
      ...deliverableKinds.flatMap((kind) =>
        languagesIn(format).map((language) => [
          `deliverable.${language === '' ? kind : `${kind}.${language}`}`,
          deliverables.name({ kind, language }),
        ]),
      ),
    ]) as Record<string, string>
}
