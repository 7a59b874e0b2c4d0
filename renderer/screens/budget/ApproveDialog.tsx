import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { useOffice } from '../../app/office.ts'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useFormat } from '../../ui/format.ts'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { usualDay } from '../recruitment/usual-day.ts'
import type { BudgetOverview, PlanVersion } from './budget.ts'

interface Props {
  readonly version: PlanVersion
  readonly rules: BudgetOverview['rules']
  readonly openAt: Day
  readonly onClose: () => void
}

/** Approves a draft: from which day, and for what reason; after that it never changes. */
export function ApproveDialog({ version, rules, openAt, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const { status } = useOffice()
  const [on, setOn] = useState<Day | null>(usualDay(openAt, status.today))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const approve = useMutation({
    mutationFn: (day: Day) =>
      client.budget.approve({ id: version.id, version: version.version, on: day, reason }),
    async onSuccess() {
      await refreshFeatures(queries, ['budget'])
      onClose()
      notice(t('budget.approve.done', { number: version.ordinal }))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (on !== null && reason.trim() !== '' && !approve.isPending) approve.mutate(on)
  }
  const limits = [
    { key: 'assets', use: version.limits.assets, rate: rules.assetsLimitRate },
    { key: 'services', use: version.limits.services, rate: rules.servicesLimitRate },
  ] as const
  const title = t('budget.approve.title', { number: version.ordinal })
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form onSubmit={submit} noValidate aria-label={title}>
        <Stack gap="sm">
          <Text>
            {t('budget.approve.text', {
              total: format.money(version.sums.total),
              direct: format.money(version.directTotal),
            })}
          </Text>
          {limits
            .filter(({ use }) => use.exceeded)
            .map(({ key, use, rate }) => (
              <Alert key={key} color="yellow" icon={<IconAlertTriangle aria-hidden />}>
                {t('budget.approve.limitExceeded', {
                  limit: t(`budget.limit.${key}`, { rate: format.rate(rate) }),
                  used: format.money(use.used),
                  most: format.money(use.limit),
                })}
              </Alert>
            ))}
          <DayField
            required
            label={t('budget.approve.on')}
            value={on}
            openAt={openAt}
            error={tried && on === null && t('refusal.form.required')}
            onChange={setOn}
          />
          <Textarea
            required
            autosize
            minRows={2}
            maxLength={1000}
            data-autofocus
            label={t('budget.approve.reason')}
            description={t('budget.approve.reasonWhy')}
            value={reason}
            error={tried && reason.trim() === '' && t('refusal.form.required')}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <RefusalAlert error={approve.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={approve.isPending}>
              {t('budget.approve.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
