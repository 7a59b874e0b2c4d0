import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { IndicatorRule } from '#db/values/indicator.ts'
import { api } from '../../../api.ts'
import { useFormat } from '../../../ui/format.ts'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import classes from '../Indicator.module.css'
import { useIndicatorWords } from '../use-indicator-words.ts'

interface Props {
  readonly programmeId: string
  readonly rule: IndicatorRule
  readonly day: Day | undefined
  /** Why the rule was refused already at its field: said once. */
  readonly told: boolean
}

/** How long after the last change the rule is tried, in milliseconds. */
const delay = 300
/** So many names are read in a dialogue; the rest is told by its number. */
const most = 12

/** What the rule would count on the day, before anything is saved; an entered value counts nothing. */
export function RulePreview({ programmeId, rule, day, told }: Props) {
  const { t } = useTranslation()
  // As a text, so that a rule that says the same is not asked for again.
  const [text] = useDebouncedValue(JSON.stringify(rule), delay)
  const asked = JSON.parse(text) as IndicatorRule
  const preview = useQuery({
    ...api.indicator.preview.queryOptions({ input: { programmeId, rule: asked, day } }),
    enabled: asked.kind !== 'entered',
    placeholderData: keepPreviousData,
    retry: false,
  })
  if (rule.kind === 'entered') {
    return (
      <Text size="sm" c="dimmed">
        {t('indicator.preview.entered')}
      </Text>
    )
  }
  if (preview.error !== null) {
    return told ? null : (
      <RefusalAlert error={preview.error} title={t('indicator.preview.refused')} />
    )
  }
  return (
    <section
      aria-label={t('indicator.preview.title')}
      className={classes.preview}
      aria-live="polite"
    >
      <Text size="sm" fw={600}>
        {t('indicator.preview.title')}
      </Text>
      {preview.data === undefined ? (
        <Text size="sm" c="dimmed">
          {t('indicator.preview.loading')}
        </Text>
      ) : (
        <Told found={preview.data} rule={asked} />
      )}
    </section>
  )
}

type Found = Awaited<ReturnType<typeof import('../../../api.ts').client.indicator.preview>>

function Told({ found, rule }: { readonly found: Found; readonly rule: IndicatorRule }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useIndicatorWords()
  const { day, value, whole, evidence } = found
  const { counted, waiting, named } = evidence
  const names = counted.rows.slice(0, most).map((row) => {
    const jst = words.jst(row)
    return jst === '' ? words.named(row) : `${words.named(row)} (${jst})`
  })
  const more = counted.total - names.length
  const written =
    value === null
      ? t('indicator.nothing')
      : words.value({ rule, format: found.format, unit: null }, value)
  return (
    <>
      <Text>
        {t(whole === null ? 'indicator.preview.value' : 'indicator.preview.share', {
          day: format.day(day),
          value: written,
          part: format.number(counted.total),
          whole: format.number(whole ?? 0),
        })}
      </Text>
      {names.length > 0 && named && (
        <Text size="sm">
          {more > 0
            ? t('indicator.preview.namesMore', {
                names: names.join(', '),
                number: format.number(more),
              })
            : t('indicator.preview.names', { names: names.join(', ') })}
        </Text>
      )}
      {waiting.total > 0 && (
        <Text size="sm">
          {t('indicator.preview.waiting', {
            number: format.number(waiting.total),
            steps: waiting.steps
              .filter(({ whose }) => whose !== 'nobody')
              .map(({ step, count }) => `${t(`step.${step}`)} (${format.number(count)})`)
              .join(', '),
          })}
        </Text>
      )}
      {rule.kind === 'surveyChange' && (
        <Text size="sm">
          {t('indicator.preview.surveyed', { number: format.number(evidence.changes.length) })}
        </Text>
      )}
    </>
  )
}
