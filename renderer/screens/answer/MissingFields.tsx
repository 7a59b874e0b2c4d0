import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerFields } from '#db/values/answer-fields.ts'
import { useLanguage } from '../../app/language.ts'
import { useFormat } from '../../ui/format.ts'
import type { FilledAnswer } from './answer.ts'

/** Which live data an answer that was filled in still lacks, and why. */
export function MissingFields({ missing }: { readonly missing: FilledAnswer['missing'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const named = (why: 'unknown' | 'noJst') =>
    format.list(
      missing.filter((one) => one.why === why).map(({ key }) => answerFields[key].name[language]),
    )
  const [unknown, noJst] = [named('unknown'), named('noJst')]
  return (
    <div aria-live="polite">
      {unknown !== '' && (
        <Text size="xs" c="dimmed">
          {t('answer.missing.unknown', { fields: unknown })}
        </Text>
      )}
      {noJst !== '' && (
        <Text size="xs" c="dimmed">
          {t('answer.missing.noJst', { fields: noJst })}
        </Text>
      )}
    </div>
  )
}
