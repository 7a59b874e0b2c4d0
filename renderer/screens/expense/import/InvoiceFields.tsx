import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseRate } from '#db/values/exchange-rate.ts'
import type { PreviewDocument } from '#db/values/expense-import.ts'
import type { InvoiceChoice, StatedInvoice } from '#db/values/invoice-import.ts'
import { parseKsefNumber } from '#db/values/ksef-number.ts'
import type { Refusal } from '#db/values/refusal.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { useFormat } from '../../../ui/format.ts'
import { refusalSentence } from '../../../ui/refusal-words.ts'
import type { EntryFacts } from '../expense.ts'
import { CommittedInput } from './CommittedInput.tsx'
import classes from './Entry.module.css'
import { LineChoiceSelect } from './LineChoiceSelect.tsx'

interface Props {
  readonly name: string
  readonly document: PreviewDocument
  readonly stated: StatedInvoice | null
  readonly choice: InvoiceChoice
  readonly lines: EntryFacts['lines']
  readonly onChoose: (change: Partial<Omit<InvoiceChoice, 'file'>>) => void
}

/** What a person chooses for an invoice: its cost line, its VAT, its rate, its KSeF number. */
export function InvoiceFields({ name, document, stated, choice, lines, onChoose }: Props) {
  const { t } = useTranslation()
  const offered = new Set(document.parts.flatMap(({ lineId }) => lineId ?? []))
  const [only] = offered
  const several = offered.size > 1
  const typed = choice.ksefNumber === '' ? null : parseKsefNumber(choice.ksefNumber)
  const words = useSentence()
  const foreign = stated !== null && stated.currency !== 'PLN'
  return (
    <div className={classes.fields}>
      <LineChoiceSelect
        label={t('expenseImport.line')}
        describedBy={name}
        lines={lines}
        none={t(several ? 'expenseImport.asCorrected' : 'expenseImport.noLine')}
        value={several ? '' : (only ?? '')}
        onChange={(lineId) => onChoose({ lineId })}
      />
      {foreign && <RateFields name={name} stated={stated} choice={choice} onChoose={onChoose} />}
      <CommittedInput
        label={t('expenseImport.ksefNumber')}
        describedBy={name}
        className={classes.ksef}
        maxLength={60}
        value={choice.ksefNumber}
        error={typed === null || typed.ok ? undefined : words(typed.refusal)}
        onCommit={(ksefNumber) => onChoose({ ksefNumber })}
      />
      <Checkbox
        size="xs"
        label={t('expenseImport.vatEligible')}
        aria-description={name}
        checked={document.vatEligible}
        onChange={({ currentTarget }) => onChoose({ vatEligible: currentTarget.checked })}
      />
    </div>
  )
}

/** The rate of a foreign invoice, and the day of the bank's table where it is known. */
function RateFields(
  props: Pick<Props, 'name' | 'choice' | 'onChoose'> & { stated: StatedInvoice },
) {
  const { name, stated, choice, onChoose } = props
  const { t } = useTranslation()
  const words = useSentence()
  const [unread, setUnread] = useState<{ text: string; refusal: Refusal } | null>(null)
  const kept = choice.rate === null ? '' : (choice.rate / 10_000).toFixed(4).replace('.', ',')
  const commit = (text: string) => {
    const rate = text === '' ? null : parseRate(text)
    setUnread(rate === null || rate.ok ? null : { text, refusal: rate.refusal })
    onChoose({ rate: rate?.ok ? rate.value : null })
  }
  return (
    <>
      <CommittedInput
        label={t('expenseImport.rate', { currency: stated.currency })}
        describedBy={name}
        className={classes.short}
        maxLength={12}
        placeholder="4,3215"
        value={unread?.text ?? kept}
        error={unread === null ? undefined : words(unread.refusal)}
        onCommit={commit}
      />
      <DayField
        label={t('expenseImport.rateOn')}
        value={choice.rateOn}
        onChange={(rateOn) => onChoose({ rateOn })}
      />
    </>
  )
}

function useSentence() {
  const { t } = useTranslation()
  const format = useFormat()
  return (refusal: Refusal) => refusalSentence(t, format, refusal)
}
