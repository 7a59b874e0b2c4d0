import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import classes from '../Claim.module.css'
import type { ClaimEntry } from '../claim.ts'

const parts = ['approved', 'parked', 'ineligible'] as const

/** The institution's word on an entry: only what is not nothing, and why. */
export function VerdictCells({ entry }: { readonly entry: ClaimEntry }) {
  const { t } = useTranslation()
  return (
    <Table.Td>
      {parts.map((part) => {
        const amount = entry[part] ?? 0
        if (amount === 0) return null
        return (
          <div key={part} className={classes.nowrap}>
            {t(`claim.verdict.${part}`)}: <MoneyText amount={entry[part] ?? entry.amount} />
          </div>
        )
      })}
      {entry.reason !== '' && <div className={classes.minor}>{entry.reason}</div>}
    </Table.Td>
  )
}
