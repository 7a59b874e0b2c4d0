import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseMoney } from '#db/values/money-parse.ts'
import type { Refusal } from '#db/values/refusal.ts'
import { api } from '../../../api.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { useFieldError } from '../../../ui/use-field-error.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { DocumentPage } from '../expense.ts'

interface Props {
  readonly part: DocumentPage['parts'][number]
  readonly onClose: () => void
}

/** Rules a part out, in whole or in part, with the reason; 0 rules it back in. */
export function IneligibleDialog({ part, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const sentence = useFieldError()
  const notice = useSavedNotice()
  const [amount, setAmount] = useState(
    format.moneyInput(part.ineligible === 0 ? part.amount : part.ineligible),
  )
  const [reason, setReason] = useState(part.ineligibleReason)
  const [wrong, setWrong] = useState<Refusal | undefined>(undefined)
  const save = useMutation(
    api.expense.setIneligible.mutationOptions({
      onSuccess() {
        notice()
        onClose()
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = parseMoney(amount)
    setWrong(parsed.ok ? undefined : parsed.refusal)
    if (!parsed.ok || save.isPending) return
    const { id, version } = part
    save.mutate({ id, version, ineligible: parsed.value, reason })
  }
  return (
    <Dialog opened onClose={onClose} title={t('expense.ruleOutTitle', { line: part.line })}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('expense.ineligibleAmount')}
            description={t('expense.ineligibleOf', { amount: format.money(part.amount) })}
            inputMode="decimal"
            value={amount}
            error={sentence(wrong)}
            onChange={({ currentTarget }) => setAmount(currentTarget.value)}
          />
          <Textarea
            autosize
            minRows={2}
            maxLength={1000}
            label={t('reason.label')}
            description={t('reason.why')}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <RefusalAlert error={save.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
