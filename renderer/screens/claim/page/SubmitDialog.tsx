import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { usualDay } from '../../recruitment/usual-day.ts'
import type { ClaimPage } from '../claim.ts'

interface Props {
  readonly claim: ClaimPage
  readonly onClose: () => void
}

/** Submits a claim: says what will be frozen and asks for the day. */
export function SubmitDialog({ claim, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { programme, status } = useOffice()
  const notice = useSavedNotice()
  const { id, version, ordinal, total, grant } = claim
  const [on, setOn] = useState<Day | null>(usualDay(programme.referenceDay, status.today))
  const [tried, setTried] = useState(false)
  const submit = useMutation(
    api.claim.submit.mutationOptions({
      onSuccess: () => {
        notice(t('claim.submit.done'))
        onClose()
      },
    }),
  )
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (on !== null && !submit.isPending) submit.mutate({ id, version, submittedOn: on })
  }
  return (
    <Dialog opened onClose={onClose} title={t('claim.submit.title', { ordinal })}>
      <form onSubmit={send} noValidate aria-label={t('claim.submit.title', { ordinal })}>
        <Stack gap="sm">
          <Text>
            {t('claim.submit.text', { total: format.money(total), grant: format.money(grant) })}
          </Text>
          <DayField
            required
            data-autofocus
            label={t('claim.submit.on')}
            value={on}
            max={status.today}
            openAt={programme.referenceDay}
            error={tried && on === null && t('refusal.form.required')}
            onChange={setOn}
          />
          <RefusalAlert error={submit.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={submit.isPending}>
              {t('claim.submit.button')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
