import { Button, Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimKind } from '#db/values/claim.ts'
import type { Day } from '#db/values/day.ts'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { KindsField } from './KindsField.tsx'

interface Props {
  /** The period that comes next, and whether it is the last one. */
  readonly next: { readonly from: Day; readonly to: Day; readonly final: boolean } | null
  readonly onClose: () => void
}

/** A new claim: what it is for and over which days; its documents are gathered at once. */
export function NewClaimDialog({ next, onClose }: Props) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const navigate = useNavigate()
  const notice = useSavedNotice()
  const [kinds, setKinds] = useState<ClaimKind[]>(next?.final ? ['refund', 'final'] : ['refund'])
  const [from, setFrom] = useState<Day | null>(next?.from ?? programme.from)
  const [to, setTo] = useState<Day | null>(next?.to ?? programme.to)
  const [tried, setTried] = useState(false)
  const create = useMutation(
    api.claim.create.mutationOptions({
      onSuccess: ({ id, gathered }) => {
        notice(t('claim.create.done', { count: gathered }))
        void navigate({ to: '/budzet/wnioski/$id', params: { id } })
      },
    }),
  )
  const choose = (next: ClaimKind[]) => {
    setKinds(next)
    // The last claim reaches the last day of the programme, whatever period would come next.
    if (next.includes('final') && !kinds.includes('final')) setTo(programme.to)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (kinds.length === 0 || from === null || to === null || create.isPending) return
    create.mutate({ programmeId: programme.id, kinds, from, to })
  }
  const required = (day: Day | null) => tried && day === null && t('refusal.form.required')
  const bounds = { min: programme.from, max: programme.to }
  return (
    <Dialog opened onClose={onClose} title={t('claim.create.title')}>
      <form onSubmit={submit} noValidate aria-label={t('claim.create.title')}>
        <Stack gap="sm">
          <KindsField
            value={kinds}
            error={tried && kinds.length === 0 && t('claim.kindsMissing')}
            onChange={choose}
          />
          <Group grow align="flex-start" gap="sm">
            <DayField
              required
              label={t('claim.from')}
              value={from}
              onChange={setFrom}
              error={required(from)}
              {...bounds}
            />
            <DayField
              required
              label={t('claim.to')}
              value={to}
              onChange={setTo}
              error={required(to)}
              {...bounds}
            />
          </Group>
          <RefusalAlert error={create.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={create.isPending} data-autofocus>
              {t('claim.create.button')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
