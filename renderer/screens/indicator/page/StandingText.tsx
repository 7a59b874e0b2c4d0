import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ShareBar } from '../../../ui/charts/ShareBar.tsx'
import { useFormat } from '../../../ui/format.ts'
import { type IndicatorPage, isReached } from '../indicator.ts'
import { useIndicatorWords } from '../use-indicator-words.ts'

/** Where the indicator stands at the end of the day, in one sentence. */
export function StandingText({ page: { indicator, day } }: { readonly page: IndicatorPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useIndicatorWords()
  const { value, target, deadline, rule } = indicator
  const figures = {
    day: format.day(day),
    deadline: format.day(deadline),
    value: value === null ? '' : words.value(indicator, value),
    target: target === null ? '' : words.value(indicator, target),
  }
  const left = target === null ? 0 : target - (value ?? 0)
  const sentence = () => {
    if (value === null) {
      const key = rule.kind === 'count' || rule.kind === 'amount' ? 'share' : rule.kind
      return t(`indicator.standing.nothing.${key}`, figures)
    }
    if (target === null) return t('indicator.standing.noTarget', figures)
    const share = format.share(Math.max(0, value), target)
    if (isReached(indicator)) {
      return left === 0
        ? t('indicator.standing.reached', { ...figures, share })
        : t('indicator.standing.over', { ...figures, share, over: words.gap(indicator, left) })
    }
    const missing = words.gap(indicator, left)
    return t(`indicator.standing.${deadline < day ? 'missed' : 'missing'}`, {
      ...{ ...figures, share, missing },
    })
  }
  return (
    <div>
      <Text size="lg" fw={600} maw="70ch">
        {sentence()}
      </Text>
      {value !== null && target !== null && (
        <div style={{ maxWidth: '30rem', marginTop: '0.375rem' }}>
          <ShareBar share={Math.max(0, value) / target} own />
        </div>
      )}
    </div>
  )
}
