import { Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { ConfirmWithReason } from '../../../ui/ConfirmWithReason.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { Contract } from './contracts.ts'

interface Props {
  readonly contract: Contract
  readonly today: Day
  /** The day that is offered. */
  readonly day: Day
  readonly onClose: () => void
}

/** Closes a contract early, or opens one again that was closed; history keeps the reason. */
export function ClosingDialog({ contract, today, day, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const { id, version, number, open, closedOn } = contract
  const closing = closedOn === null
  const [on, setOn] = useState<Day>(day < contract.signedOn ? contract.signedOn : day)
  const save = useMutation({
    mutationFn: (reason: string) =>
      closing
        ? client.supplierContract.close({ id, version, on, reason })
        : client.supplierContract.reopen({ id, version, reason }),
    async onSuccess() {
      await refreshFeatures(queries, ['expense'])
      onClose()
      notice()
    },
  })
  return (
    <ConfirmWithReason
      opened
      title={t(closing ? 'supplierContract.closeNumber' : 'supplierContract.reopenNumber', {
        number,
      })}
      text={
        closing ? (
          <Stack gap="sm">
            <Text>{t('supplierContract.closeText', { open: format.money(open) })}</Text>
            <DayField
              required
              holdsLast
              label={t('supplierContract.closedOn')}
              value={on}
              min={contract.signedOn}
              max={today}
              onChange={(chosen) => setOn(chosen ?? day)}
            />
          </Stack>
        ) : (
          t('supplierContract.reopenText')
        )
      }
      confirm={t(closing ? 'supplierContract.close' : 'supplierContract.reopen')}
      busy={save.isPending}
      error={save.error}
      onConfirm={save.mutate}
      onClose={onClose}
    />
  )
}
