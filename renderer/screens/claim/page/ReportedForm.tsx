import { Textarea, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { grosze } from '#db/values/money.ts'
import { parseMoney } from '#db/values/money-parse.ts'
import { refuse } from '#db/values/refusal.ts'
import { client } from '../../../api.ts'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useFieldError } from '../../../ui/use-field-error.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { ClaimPage } from '../claim.ts'
import type { ReportedField } from './ReportedMoney.tsx'

interface Props {
  readonly claim: ClaimPage
  readonly field: ReportedField
  readonly onDone: () => void
}

/** An amount of the period with a word on it; an empty amount is none. */
export function ReportedForm({ claim, field, onDone }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const fieldError = useFieldError()
  const [tried, setTried] = useState(false)
  const { id, version, income, incomeNote, returned, returnedNote } = claim
  const saved = useMemo(
    () => ({
      amount: claim[field] === 0 ? '' : format.moneyInput(claim[field]),
      note: claim[`${field}Note`],
    }),
    [claim, field, format],
  )
  const draft = useDraft(`claim/${id}/${field}`, saved, version)
  const { value, change } = draft
  const amount = amountOf(field, value.amount)
  const save = useDraftSave({
    draft,
    feature: 'claim',
    async save({ note }, base) {
      if (!amount.ok) return
      await client.claim.reportMoney({
        id,
        version: base,
        ...{ income, incomeNote, returned, returnedNote },
        [field]: amount.value,
        [`${field}Note`]: note.trim(),
      })
    },
    onSaved() {
      onDone()
      notice()
    },
  })
  return (
    <DraftForm
      label={t(`claim.reported.${field === 'income' ? 'editIncome' : 'editReturned'}`)}
      draft={draft}
      save={save}
      onSubmit={() => {
        setTried(true)
        if (amount.ok) save.submit()
      }}
      onLeave={onDone}
    >
      <TextInput
        w="16rem"
        inputMode="decimal"
        label={t(`claim.reported.${field}`)}
        value={value.amount}
        error={tried && fieldError(amount.ok ? undefined : amount.refusal)}
        onChange={(event) => change({ amount: event.currentTarget.value })}
      />
      <Textarea
        autosize
        minRows={2}
        maxLength={1000}
        label={t(`claim.reported.${field}Note`)}
        value={value.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </DraftForm>
  )
}

/** What was typed as whole grosze; what is below zero is refused before it is sent. */
function amountOf(field: ReportedField, typed: string) {
  const read = parseMoney(typed.trim() === '' ? '0' : typed)
  if (!read.ok || read.value >= 0) return read
  return refuse(`claim.${field}Negative`, { amount: grosze(read.value) })
}
