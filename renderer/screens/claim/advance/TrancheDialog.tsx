import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { parseMoney } from '#db/values/money-parse.ts'
import { client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { useFormat } from '../../../ui/format.ts'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import { useFieldError } from '../../../ui/use-field-error.ts'
import { usualDay } from '../../recruitment/usual-day.ts'
import type { Advances } from '../claim.ts'

interface Props {
  readonly advances: Advances
  /** Null writes down a new one. */
  readonly tranche: Advances['tranches'][number] | null
  readonly onClose: () => void
}

/** A tranche as it came to the account. */
export function TrancheDialog({ advances, tranche, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const fieldError = useFieldError()
  const { programme, status } = useOffice()
  const { id = null, version = 0, claimId = null, note = '' } = tranche ?? {}
  const receivedOn = tranche?.receivedOn ?? usualDay(programme.referenceDay, status.today)
  const written = tranche === null ? '' : format.moneyInput(tranche.amount)
  const saved = useMemo(
    () => ({ amount: written, receivedOn, claimId: claimId ?? '', note }),
    [written, receivedOn, claimId, note],
  )
  return (
    <RecordDialog
      title={tranche === null ? t('advance.add') : t('advance.edit', { ordinal: tranche.ordinal })}
      draftKey={`tranche/${id ?? programme.id}`}
      feature="claim"
      saved={saved}
      version={version}
      required={['amount', 'receivedOn']}
      save={async (value, base) => {
        const amount = parseMoney(value.amount)
        // The field says the same; nothing is asked of the host without an amount.
        if (!amount.ok) return Promise.reject(amount.refusal)
        if (value.receivedOn === null) return
        return client.claim.saveTranche({
          programmeId: programme.id,
          id,
          version: base,
          claimId: value.claimId === '' ? null : value.claimId,
          receivedOn: value.receivedOn,
          amount: amount.value,
          note: value.note,
        })
      }}
      remove={
        id === null
          ? null
          : {
              label: t('advance.remove'),
              run: () => client.claim.removeTranche({ id, version }),
            }
      }
      onClose={onClose}
    >
      {({ value, change, missing }) => {
        const amount = value.amount.trim() === '' ? null : parseMoney(value.amount)
        const unread = amount === null || amount.ok ? undefined : amount.refusal
        return (
          <>
            <TextInput
              required
              data-autofocus
              label={t('advance.field.amount')}
              value={value.amount}
              error={(amount === null && missing) || fieldError(unread)}
              onChange={(event) => change({ amount: event.currentTarget.value })}
            />
            <DayField
              required
              openAt={programme.referenceDay}
              error={value.receivedOn === null && missing}
              label={t('advance.field.receivedOn')}
              value={value.receivedOn}
              max={status.today}
              onChange={(day) => change({ receivedOn: day })}
            />
            <NativeSelect
              label={t('advance.field.claim')}
              value={value.claimId}
              onChange={(event) => change({ claimId: event.currentTarget.value })}
              data={[
                { value: '', label: t('advance.noClaim') },
                ...advances.asking.map((claim) => ({
                  value: claim.id,
                  label: `${t('claim.title', { ordinal: claim.ordinal })} (${format.money(claim.requested)})`,
                })),
              ]}
            />
            <Textarea
              autosize
              maxLength={500}
              label={t('advance.field.note')}
              value={value.note}
              onChange={(event) => change({ note: event.currentTarget.value })}
            />
          </>
        )
      }}
    </RecordDialog>
  )
}
