import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LineStanding } from '#db/values/expense-entry.ts'
import type { Grosze } from '#db/values/money.ts'
import { type Month, monthsOf } from '#db/values/period.ts'
import { useFormat } from '../../../ui/format.ts'
import type { EntryFacts } from '../expense.ts'
import type { PartForm } from './document-form.ts'
import { LeftAfter } from './LeftAfter.tsx'
import { LineSelect } from './LineSelect.tsx'
import classes from './PartsFieldset.module.css'

interface Props {
  readonly at: number
  readonly part: PartForm
  readonly facts: EntryFacts
  /** What the part takes as it stands now. */
  readonly amount: Grosze | null
  /** Everything the document charges to this line, this part's share among it. */
  readonly onLine: Grosze
  readonly standing: LineStanding | undefined
  readonly lineError: string | undefined
  readonly amountError: string | undefined
  readonly onChange: (changes: Partial<PartForm>) => void
  /** Null for the only part. */
  readonly onRemove: (() => void) | null
}

/** One part: the cost line, the month, the amount, and what it leaves on the line. */
export function PartRow(props: Props) {
  const { at, part, facts, amount, onChange, onRemove } = props
  const { t } = useTranslation()
  const format = useFormat()
  const months = monthsOf(facts)
  const known = part.month === null || months.includes(part.month)
  return (
    <div className={classes.row}>
      <LineSelect
        className={classes.line ?? ''}
        label={t('expense.form.line')}
        lines={facts.lines}
        value={part.lineId}
        error={props.lineError}
        name={`line${at}`}
        data-part={part.key}
        onChange={(lineId) => onChange({ lineId })}
      />
      <NativeSelect
        label={t('expense.form.month')}
        value={part.month ?? ''}
        data={[
          { value: '', label: t('expense.form.monthOfIssue') },
          ...(known || part.month === null ? [] : [part.month]),
          ...months,
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ month: value === '' ? null : (value as Month) })
        }
      />
      <TextInput
        label={t('expense.form.amount')}
        className={classes.money ?? ''}
        inputMode="decimal"
        name={`amount${at}`}
        value={part.amount}
        placeholder={amount === null ? '' : format.moneyInput(amount)}
        error={props.amountError}
        onChange={({ currentTarget }) => onChange({ amount: currentTarget.value })}
      />
      {onRemove && (
        <ActionIcon
          variant="subtle"
          className={classes.remove ?? ''}
          aria-label={t('expense.form.removePart', { number: at + 1 })}
          onClick={onRemove}
        >
          <IconX size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      )}
      <LeftAfter standing={props.standing} amount={props.onLine} />
    </div>
  )
}
