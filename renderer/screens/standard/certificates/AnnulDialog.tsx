import { Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useOffice } from '../../../app/office.ts'
import { ConfirmWithReason } from '../../../ui/ConfirmWithReason.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { usualDay } from '../../recruitment/usual-day.ts'
import type { Certificate } from '../standard.ts'

interface Props {
  readonly certificate: Certificate
  readonly kind: 'annul' | 'reissue'
  readonly today: Day
  readonly onClose: () => void
}

/** Annuls a certificate, or gives the JST another one; the reason stays in the register. */
export function AnnulDialog({ certificate, kind, today, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const { id, version, number, name } = certificate
  const { programme } = useOffice()
  const [on, setOn] = useState<Day | null>(usualDay(programme.referenceDay, today))
  const [tried, setTried] = useState(false)
  const save = useMutation({
    mutationFn: (asked: { readonly on: Day; readonly reason: string }) =>
      client.implementationCertificate[kind]({ id, version, ...asked }),
    async onSuccess(kept) {
      await refreshFeatures(queries, ['standard'])
      onClose()
      notice(t(`implementationCertificate.register.${kind}Done`, { number: kept.number }))
    },
    onError: () => refreshFeatures(queries, ['standard']),
  })
  return (
    <ConfirmWithReason
      opened
      title={t(`implementationCertificate.register.${kind}One`, { number })}
      text={
        <Stack gap="sm">
          <Text>
            {t(`implementationCertificate.register.${kind}Text`, {
              number,
              name,
              day: on === null ? t('implementationCertificate.register.dayBelow') : format.day(on),
            })}
          </Text>
          <DayField
            required
            label={t('implementationCertificate.register.annulDay')}
            value={on}
            onChange={setOn}
            max={today}
            openAt={programme.referenceDay}
            error={tried && on === null && t('refusal.form.required')}
          />
        </Stack>
      }
      confirm={t(`implementationCertificate.register.${kind}`)}
      busy={save.isPending}
      error={save.error}
      onTry={() => setTried(true)}
      onConfirm={(reason) => {
        if (on !== null) save.mutate({ on, reason })
      }}
      onClose={onClose}
    />
  )
}
