import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { grosze, subtractMoney, sumMoney } from '#db/values/money.ts'
import type { LinesPreview } from '#electron/contract/budget-import.ts'
import { MoneyText } from '../../../ui/MoneyText.tsx'

interface Props {
  readonly preview: LinesPreview
  /** The lines that will be written. */
  readonly kept: ReadonlySet<number>
}

/** What the draft would add up to with the kept rows, and what would be missing still. */
export function LinesSums({ preview, kept }: Props) {
  const { t } = useTranslation()
  const changes = preview.rows.flatMap((row) =>
    (row.verdict === 'new' || row.verdict === 'changed') && kept.has(row.line)
      ? [subtractMoney(row.amount, row.before ?? grosze(0))]
      : [],
  )
  const after = sumMoney([preview.linesTotal, ...changes])
  const missing = subtractMoney(preview.directTotal, after)
  return (
    <Text role="status">
      {t('budget.import.after')} <MoneyText amount={after} /> {t('budget.import.of')}{' '}
      <MoneyText amount={preview.directTotal} />. {missing === 0 && t('budget.draft.full')}
      {missing > 0 && (
        <>
          {t('budget.draft.missing')} <MoneyText amount={missing} />
        </>
      )}
      {missing < 0 && (
        <>
          {t('budget.draft.over')} <MoneyText amount={grosze(-missing)} />
        </>
      )}
    </Text>
  )
}
