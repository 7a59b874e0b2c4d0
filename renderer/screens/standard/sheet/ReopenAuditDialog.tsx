import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useOffice } from '../../../app/office.ts'
import { ConfirmWithReason } from '../../../ui/ConfirmWithReason.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { Audit } from '../standard.ts'
import type { AuditDialogProps } from './AuditDialog.tsx'

/** Takes the acceptance of an audit back, with the reason; its answers may change again. */
export function ReopenAuditDialog(props: AuditDialogProps & { readonly audit: Audit }) {
  const { teryt, sheet, phase, audit, onClose } = props
  const { t } = useTranslation()
  const { id: programmeId } = useOffice().programme
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const reopen = useMutation({
    mutationFn: (reason: string) =>
      client.standard.reopenAudit({ programmeId, teryt, phase, version: audit.version, reason }),
    async onSuccess() {
      await refreshFeatures(queries, ['standard'])
      onClose()
      notice()
    },
    onError: () => refreshFeatures(queries, ['standard']),
  })
  return (
    <ConfirmWithReason
      opened
      title={t('standard.audit.reopenOf', {
        audit: t(`standard.audit.${phase}`),
        name: sheet.name,
      })}
      text={t('standard.audit.reopenText')}
      confirm={t('standard.audit.reopen')}
      busy={reopen.isPending}
      error={reopen.error}
      onConfirm={(reason) => reopen.mutate(reason)}
      onClose={onClose}
    />
  )
}
