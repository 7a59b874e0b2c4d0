import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useOffice } from '../../../app/office.ts'
import { ConfirmWithReason } from '../../../ui/ConfirmWithReason.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { Certificate } from './certificates.ts'

interface Props {
  readonly certificate: Certificate
  readonly kind: 'annul' | 'reissue'
  readonly onClose: () => void
}

/** Annuls a certificate, or gives its person another one; the reason stays in the register. */
export function AnnulDialog({ certificate, kind, onClose }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const { today } = useOffice().status
  const { id, version, number, nameNow, printedName } = certificate
  const save = useMutation({
    mutationFn: (reason: string) => client.certificate[kind]({ id, version, on: today, reason }),
    async onSuccess(kept) {
      await refreshFeatures(queries, ['training'])
      onClose()
      notice(
        kind === 'annul'
          ? t('certificate.register.annulled', { number })
          : t('certificate.register.reissued', { number: kept.number }),
      )
    },
  })
  return (
    <ConfirmWithReason
      aboutPerson
      opened
      title={t(`certificate.register.${kind}Title`, { number })}
      text={
        kind === 'annul'
          ? t('certificate.register.annulText')
          : t('certificate.register.reissueText', { number, name: nameNow ?? printedName })
      }
      confirm={t(`certificate.register.${kind}`)}
      busy={save.isPending}
      error={save.error}
      onConfirm={save.mutate}
      onClose={onClose}
    />
  )
}
