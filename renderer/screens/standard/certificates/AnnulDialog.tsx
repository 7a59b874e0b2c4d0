import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { ConfirmWithReason } from '../../../ui/ConfirmWithReason.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
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
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const { id, version, number, name } = certificate
  const save = useMutation({
    mutationFn: (reason: string) =>
      client.implementationCertificate[kind]({ id, version, on: today, reason }),
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
      text={t(`implementationCertificate.register.${kind}Text`, { number, name })}
      confirm={t(`implementationCertificate.register.${kind}`)}
      busy={save.isPending}
      error={save.error}
      onConfirm={(reason) => save.mutate(reason)}
      onClose={onClose}
    />
  )
}
