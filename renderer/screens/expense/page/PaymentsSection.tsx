import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import { parseMoney } from '#db/values/money-parse.ts'
import type { Refusal } from '#db/values/refusal.ts'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../../api.ts'
import { useMay, useOffice } from '../../../app/office.ts'
import { ConfirmWithReason } from '../../../ui/ConfirmWithReason.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { DayText } from '../../../ui/DayText.tsx'
import { useFormat } from '../../../ui/format.ts'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { RecordTable } from '../../../ui/RecordTable.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { Section } from '../../../ui/Section.tsx'
import { useFieldError } from '../../../ui/use-field-error.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { usualDay } from '../../recruitment/usual-day.ts'
import type { DocumentPage } from '../expense.ts'

type Payment = DocumentPage['payments'][number]

/** Payments in parts: what is paid, what is left, and the next one. */
export function PaymentsSection({ document }: { readonly document: DocumentPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay(contract.expense.removePayment)
  const [taking, setTaking] = useState<Payment | null>(null)
  const { payments, left, gross, paidOn, checkedOn, held } = document
  const status =
    paidOn !== null
      ? t('expense.paidUp', { day: format.day(paidOn) })
      : t('expense.paidPart', {
          paid: format.money(grosze(gross - left)),
          gross: format.money(gross),
          left: format.money(left),
        })
  return (
    <Section title={t('expense.payments')}>
      <Text>{status}</Text>
      {payments.length > 0 && (
        <RecordTable
          records={payments}
          columns={[
            { heading: t('expense.column.paidOn'), cell: (one) => <DayText day={one.paidOn} /> },
            {
              heading: t('expense.column.amount'),
              cell: (one) => <MoneyText amount={one.amount} />,
            },
            { heading: t('expense.column.note'), cell: (one) => one.note },
          ]}
          edit={
            may && held === null
              ? {
                  heading: t('expense.column.undo'),
                  text: t('expense.undo'),
                  label: (one) => t('expense.undoPayment', { day: format.day(one.paidOn) }),
                  onEdit: setTaking,
                }
              : null
          }
        />
      )}
      {checkedOn === null && <Text c="dimmed">{t('expense.payAfterCheck')}</Text>}
      {checkedOn !== null && left !== 0 && held === null && (
        <PaymentForm key={left} document={document} />
      )}
      {taking && <TakeBack payment={taking} onClose={() => setTaking(null)} />}
    </Section>
  )
}

function PaymentForm({ document }: { readonly document: DocumentPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const sentence = useFieldError()
  const notice = useSavedNotice()
  const { status, programme } = useOffice()
  const may = useMay(contract.expense.pay)
  const { id, version, left, paid } = document
  const [paidOn, setPaidOn] = useState<Day | null>(usualDay(programme.referenceDay, status.today))
  const [amount, setAmount] = useState('')
  const [note, setNote] = useState('')
  const [errors, setErrors] = useState<Readonly<Record<string, Refusal>>>({})
  const pay = useMutation(api.expense.pay.mutationOptions({ onSuccess: () => notice() }))
  if (!may) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = amount.trim() === '' ? { ok: true as const, value: left } : parseMoney(amount)
    const found: Record<string, Refusal> = {}
    if (!parsed.ok) found.amount = parsed.refusal
    if (paidOn === null) found.paidOn = { code: 'form.required', figures: {} }
    setErrors(found)
    if (!parsed.ok || paidOn === null || pay.isPending) return
    const { value } = parsed
    pay.mutate({ documentId: id, version, paidBefore: paid, paidOn, amount: value, note })
  }
  return (
    <form onSubmit={submit} noValidate aria-label={t('expense.pay')}>
      <Stack gap="xs">
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" verticalSpacing="sm">
          <DayField
            required
            label={t('expense.column.paidOn')}
            value={paidOn}
            max={status.today}
            openAt={programme.referenceDay}
            error={sentence(errors.paidOn)}
            onChange={setPaidOn}
          />
          <TextInput
            label={t('expense.column.amount')}
            inputMode="decimal"
            placeholder={format.moneyInput(left)}
            value={amount}
            error={sentence(errors.amount)}
            onChange={({ currentTarget }) => setAmount(currentTarget.value)}
          />
          <TextInput
            label={t('expense.column.note')}
            maxLength={200}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
        </SimpleGrid>
        <RefusalAlert error={pay.error} />
        <Group>
          <Button type="submit" loading={pay.isPending}>
            {t('expense.pay')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function TakeBack({
  payment,
  onClose,
}: {
  readonly payment: Payment
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const remove = useMutation(
    api.expense.removePayment.mutationOptions({
      onSuccess() {
        notice()
        onClose()
      },
    }),
  )
  return (
    <ConfirmWithReason
      opened
      title={t('expense.undoPayment', { day: format.day(payment.paidOn) })}
      text={t('expense.undoPaymentText', { amount: format.money(payment.amount) })}
      confirm={t('expense.undo')}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={(reason) => remove.mutate({ id: payment.id, version: payment.version, reason })}
      onClose={onClose}
    />
  )
}
