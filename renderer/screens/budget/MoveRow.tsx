import { Button, Text, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconMailQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TransferVerdict } from '#db/values/transfer.ts'
import { useFormat } from '../../ui/format.ts'
import { type StatusLook, StatusMark } from '../../ui/StatusMark.tsx'
import { LineSelect } from '../expense/entry/LineSelect.tsx'
import type { JudgedMove, TransferGround } from './budget.ts'
import classes from './MoveRow.module.css'
import type { TypedMove } from './transfer-form.ts'
import { useTransferWords } from './transfer-words.ts'

export const transferLooks: Readonly<Record<TransferVerdict, StatusLook>> = {
  free: { icon: IconCircleCheck, tone: 'good' },
  consent: { icon: IconMailQuestion, tone: 'doubt' },
  impossible: { icon: IconAlertTriangle, tone: 'against' },
}

interface Props {
  readonly number: number
  readonly move: TypedMove
  readonly lines: TransferGround['lines']
  readonly judged: JudgedMove | null
  readonly amountError: string | undefined
  readonly onChange: (changes: Partial<TypedMove>) => void
  /** Null for the only move. */
  readonly onRemove: (() => void) | null
}

/** One move: from which line, to which, how much, and what the rules say of it. */
export function MoveRow(props: Props) {
  const { number, move, lines, judged, amountError, onChange, onRemove } = props
  const { t } = useTranslation()
  const format = useFormat()
  const words = useTransferWords()
  const options = lines.map(({ lineId, lineName, taskName, amount }) => ({
    id: lineId,
    name: t('transfer.lineOption', { name: lineName, amount: format.money(amount) }),
    task: taskName,
  }))
  const from = lines.find(({ lineId }) => lineId === move.from)
  const free = from && format.money((from.amount - from.engaged) as typeof from.amount)
  const choose = (side: 'from' | 'to') => (
    <LineSelect
      label={t(`transfer.${side}`)}
      placeholder={t('transfer.choose')}
      lines={options}
      value={move[side] === '' ? null : move[side]}
      openOnFocus={false}
      nothingFoundMessage={t('transfer.nothingFound')}
      onChange={(value) => onChange({ [side]: value ?? '' })}
    />
  )
  return (
    <fieldset className={classes.move}>
      <legend className={classes.legend}>{t('transfer.move', { number })}</legend>
      <div className={classes.fields}>
        {choose('from')}
        {choose('to')}
        <TextInput
          label={t('transfer.amount')}
          inputMode="decimal"
          rightSection={format.currency}
          value={move.amount}
          error={amountError}
          onChange={({ currentTarget }) => onChange({ amount: currentTarget.value })}
        />
        {onRemove && (
          <Button
            variant="subtle"
            color="red"
            className={classes.remove ?? ''}
            aria-label={t('transfer.removeMove', { number })}
            onClick={onRemove}
          >
            {t('action.remove')}
          </Button>
        )}
      </div>
      {free !== undefined && (
        <Text size="sm" c="dimmed">
          {t('transfer.freeOnLine', { amount: free })}
        </Text>
      )}
      <div role="status">
        {judged && (
          <>
            <div className={classes.verdict}>
              <StatusMark
                {...transferLooks[judged.verdict]}
                word={t(`transfer.verdict.${judged.verdict}`)}
              />
              <b>{t('transfer.mostFree', { amount: format.money(judged.mostFree) })}</b>
              {judged.mostFree > 0 && judged.mostFree !== judged.amount && (
                <Button
                  variant="default"
                  size="compact-xs"
                  onClick={() => onChange({ amount: format.moneyInput(judged.mostFree) })}
                >
                  {t('transfer.takeMost')}
                </Button>
              )}
            </div>
            <ul className={classes.reasons}>
              {words.sentences(judged).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </fieldset>
  )
}
