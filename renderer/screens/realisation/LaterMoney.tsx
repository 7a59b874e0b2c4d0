import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { realisation as contract } from '#electron/contract/realisation.ts'
import { useFormat } from '../../ui/format.ts'
import { TextLink } from '../../ui/TextLink.tsx'

type Later = NonNullable<z.output<typeof contract.matrix.outputSchema>['later']>

/** What was approved and paid after the shown day of a finished programme, and a way to see it. */
export function LaterMoney({ later }: { readonly later: Later }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { settled, paid } = later
  const what = settled === 0 ? 'paid' : paid === 0 ? 'settled' : 'both'
  const figures = { settled: format.money(settled), paid: format.money(paid) }
  return (
    <Text>
      {t(`realisation.later.${what}`, figures)}{' '}
      <TextLink from="/budzet/" to="/budzet" search={(before) => ({ ...before, day: later.day })}>
        {t('realisation.later.show', { day: format.longDay(later.day) })}
      </TextLink>
      .
    </Text>
  )
}
