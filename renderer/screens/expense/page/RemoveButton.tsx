import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { ConfirmWithReason } from '../../../ui/ConfirmWithReason.tsx'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { DocumentPage } from '../expense.ts'

/** Deletes a draft; what was checked can only be taken back. */
export function RemoveButton({ document }: { readonly document: DocumentPage }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const notice = useSavedNotice()
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: (reason: string) =>
      client.expense.remove({ id: document.id, version: document.version, reason }),
    onSuccess() {
      notice(t('saved.removed'))
      void navigate({ to: '/budzet/dokumenty', replace: true })
    },
  })
  if (document.formallyCheckedOn !== null || document.held !== null) return null
  return (
    <>
      <GuardedButton
        variant="subtle"
        color="red"
        procedure={contract.expense.remove}
        onClick={() => setAsking(true)}
      >
        {t('action.remove')}
      </GuardedButton>
      {asking && (
        <ConfirmWithReason
          opened
          title={t('expense.removeTitle', { number: document.number })}
          text={t('expense.removeText')}
          confirm={t('action.remove')}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={(reason) => remove.mutate(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
