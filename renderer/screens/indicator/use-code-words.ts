import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { deliverableKinds } from '#db/values/implementing.ts'
import { indicatorFormats, indicatorUnits } from '#db/values/indicator.ts'
import { jstKinds } from '#db/values/jst.ts'
import { deliverableKey } from '#db/values/package.ts'
import { type Format, useFormat } from '../../ui/format.ts'
import { useDeliverableWords } from './deliverable-words.ts'

const letters = [...'abcdefghijklmnopqrstuvwxyz']
/** Every language that has a name of its own, and none: packages may be made in any. */
const languagesIn = ({ language }: Format) => [
  '',
  ...letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter((code) => language(code) !== code),
]

/** What is read for the codes that the host tells of indicators, each with its key among the words. */
export function useCodeWords() {
  const { t } = useTranslation()
  const format = useFormat()
  const { name } = useDeliverableWords()
  return useMemo(
    () => ({
      units: () =>
        [...indicatorUnits, ...indicatorFormats.filter((one) => one !== 'count')].map(
          (unit) => [`unit.${unit}`, t(`indicator.unit.${unit}`)] as const,
        ),
      kindsOfJst: () => jstKinds.map((kind) => [`kindOfJst.${kind}`, t(`kind.${kind}`)] as const),
      deliverables: () => {
        const languages = languagesIn(format)
        return deliverableKinds.flatMap((kind) =>
          languages.map((language) => {
            const one = { kind, language }
            return [`deliverable.${deliverableKey(one)}`, name(one)] as const
          }),
        )
      },
    }),
    [t, format, name],
  )
}
