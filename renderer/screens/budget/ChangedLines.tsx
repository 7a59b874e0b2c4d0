import { useTranslation } from 'react-i18next'
import { subtractMoney, sumMoney } from '#db/values/money.ts'
import { BeforeAfterTable } from './BeforeAfterTable.tsx'
import type { Judgement } from './budget.ts'

/** The lines that a transfer changes, before and after; the totals stay what they were. */
export function ChangedLines({ lines }: { readonly lines: Judgement['lines'] }) {
  const { t } = useTranslation()
  const before = sumMoney(lines.map((line) => line.before))
  const after = sumMoney(lines.map((line) => line.after))
  return (
    <BeforeAfterTable
      label={t('transfer.note.beforeAfter')}
      headings={{
        line: t('transfer.note.line'),
        before: t('transfer.note.before'),
        after: t('transfer.note.after'),
        difference: t('transfer.note.difference'),
        total: t('transfer.note.total'),
      }}
      lines={lines.map((line) => ({ ...line, difference: subtractMoney(line.after, line.before) }))}
      total={{ before, after, difference: subtractMoney(after, before) }}
    />
  )
}
