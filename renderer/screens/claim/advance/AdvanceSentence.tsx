import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AdvanceStanding } from '#db/values/advance.ts'
import { useFormat } from '../../../ui/format.ts'

/** When the next tranche can be asked for, in a sentence, and how that is known. */
export function AdvanceSentence({ standing }: { readonly standing: AdvanceStanding }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { missing, received, settled, forecast } = standing
  if (received === 0) return <Text fw={500}>{t('advance.first')}</Text>
  if (missing === 0) {
    const share = format.share(settled, received)
    return <Text fw={500}>{t('advance.possible', { share })}</Text>
  }
  return (
    <Stack gap={2}>
      <Text fw={500}>{t('advance.missing', { amount: format.money(missing) })}</Text>
      {forecast.kind === 'on' && (
        <Text>
          {t(forecast.pastEnd ? 'advance.forecast.pastEnd' : 'advance.forecast.on', {
            day: format.longDay(forecast.day),
          })}
        </Text>
      )}
      {forecast.kind === 'tooLittleData' && forecast.why !== 'noTranche' && (
        <Text c="dimmed">{t(`advance.forecast.${forecast.why}`)}</Text>
      )}
    </Stack>
  )
}
