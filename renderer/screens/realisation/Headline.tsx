import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Realisation } from '#db/values/realisation.ts'
import { useFormat } from '../../ui/format.ts'

/** The realisation in one sentence: how much is left, of what, and what is in danger. */
export function Headline({ realisation }: { readonly realisation: Realisation }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { total, tasks } = realisation
  const lines = tasks.flatMap((task) => task.lines)
  const inDanger = lines.filter(({ dangers }) => dangers.length > 0).length
  const figures = {
    left: format.money(total.left),
    over: format.money(-total.left as typeof total.left),
    budget: format.money(total.budget),
    // With the flat rate that their invoices will bring, as the other two figures have it.
    open: format.money(total.openContracts),
  }
  const standing = t(
    total.left < 0 ? 'realisation.headline.over' : 'realisation.headline.left',
    figures,
  )
  const next =
    lines.length === 0
      ? t('realisation.headline.noLines')
      : t(inDanger === 0 ? 'realisation.headline.calm' : 'realisation.headline.danger', {
          count: inDanger,
        })
  return (
    <Text size="xl" fw={600} maw="100ch" style={{ textWrap: 'pretty' }}>
      {`${standing}; ${next}.`}
    </Text>
  )
}
