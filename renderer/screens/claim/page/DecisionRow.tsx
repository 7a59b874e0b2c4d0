import { Group, SegmentedControl, Table, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import classes from '../Claim.module.css'
import type { ClaimEntry } from '../claim.ts'
import { DocumentCells } from './DocumentCells.tsx'
import { type Exception, takenBy } from './decision.ts'

interface Props {
  readonly entry: ClaimEntry
  /** Null approves the entry whole. */
  readonly exception: Exception | null
  readonly tried: boolean
  readonly onChange: (exception: Exception | null) => void
}

const verdicts = ['approved', 'parked', 'ineligible'] as const
type Verdict = (typeof verdicts)[number]

/** One entry with its verdict; a letter chooses it, arrows up and down change the row. */
export function DecisionRow({ entry, exception, tried, onChange }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { number, lineName: line, amount } = entry
  const choose = (verdict: Verdict) => {
    if (verdict === 'approved') onChange(null)
    else {
      const whole = { amount: format.moneyInput(amount), reason: '' }
      onChange({ ...(exception ?? whole), verdict })
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      neighbour(event.currentTarget, event.key === 'ArrowDown')?.focus()
      return
    }
    const pressed = verdicts.find(
      (verdict) => t(`claim.decide.${verdict}Key`).toLowerCase() === event.key.toLowerCase(),
    )
    if (pressed === undefined) return
    event.preventDefault()
    choose(pressed)
    event.currentTarget.querySelector<HTMLElement>(`input[value="${pressed}"]`)?.focus()
  }
  return (
    <Table.Tr>
      <DocumentCells part={entry} />
      <Table.Td className={classes.money}>
        <MoneyText amount={amount} />
      </Table.Td>
      <Table.Td>
        <Group gap="xs" align="flex-start" wrap="wrap">
          <SegmentedControl
            size="xs"
            color="accent"
            transitionDuration={0}
            aria-label={t('claim.decide.of', { number, line })}
            data-verdict
            value={exception?.verdict ?? 'approved'}
            onChange={(chosen) => choose(chosen as Verdict)}
            onKeyDown={onKeyDown}
            data={verdicts.map((value) => ({ value, label: t(`claim.decide.${value}`) }))}
          />
          {exception && (
            <>
              <TextInput
                size="xs"
                w="8rem"
                aria-label={t('claim.decide.amountOf', { number, line })}
                value={exception.amount}
                error={takenBy(exception, amount) === null && t('claim.decide.amountWrong')}
                onChange={(event) => onChange({ ...exception, amount: event.currentTarget.value })}
              />
              <TextInput
                size="xs"
                flex="1 1 12rem"
                maxLength={1000}
                placeholder={t('claim.entry.reason')}
                aria-label={t('claim.decide.reasonOf', { number, line })}
                value={exception.reason}
                error={tried && exception.reason.trim() === '' && t('claim.decide.reasonMissing')}
                onChange={(event) => onChange({ ...exception, reason: event.currentTarget.value })}
              />
            </>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}

/** The chosen verdict of the row before or after. */
function neighbour(control: HTMLElement, after: boolean): HTMLElement | null {
  const row = control.closest('tr')
  const other = after ? row?.nextElementSibling : row?.previousElementSibling
  return other?.querySelector<HTMLElement>('[data-verdict] input:checked') ?? null
}
