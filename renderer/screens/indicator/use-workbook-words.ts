import { useTranslation } from 'react-i18next'
import { markSteps } from '#db/values/indicator.ts'
import { stepCodes, stepOwners } from '#db/values/next-step.ts'
import { useCodeWords } from './use-code-words.ts'

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

/** Everything that the workbooks of indicators say, in the person's words. */
export function useWorkbookWords(): () => Record<string, string> {
  const { t } = useTranslation()
  const codes = useCodeWords()
  return () =>
    Object.fromEntries([
      ...headings.map((key) => [key, t(`indicator.sheet.${key}`)]),
      ...(['output', 'result'] as const).map((kind) => [
        `kind.${kind}`,
        t(`indicator.kind.${kind}`),
      ]),
      ...codes.units(),
      ...codes.kindsOfJst(),
      ...codes.deliverables(),
      ...[...stepCodes, ...markSteps].map((step) => [`step.${step}`, t(`step.${step}`)]),
      ...stepOwners.map((whose) => [`whose.${whose}`, t(`whose.${whose}`)]),
    ]) as Record<string, string>
}
