import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { ConfirmWithReason } from '../../../ui/ConfirmWithReason.tsx'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { fullNameOf, type PersonPage } from '../people.ts'

/** Removes a record entered by mistake; one to which anything is attached has no such button. */
export function RemoveButton({ person }: { readonly person: PersonPage }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const notice = useSavedNotice()
  const [asking, setAsking] = useState(false)
  const { id, version } = person
  const remove = useMutation({
    mutationFn: (reason: string) => client.people.remove({ id, version, reason }),
    onSuccess() {
      notice(t('saved.removed'))
      void navigate({ to: '/osoby', replace: true })
    },
  })
  if (!person.removable) return null
  return (
    <>
      <GuardedButton
        variant="subtle"
        color="red"
        procedure={contract.people.remove}
        onClick={() => setAsking(true)}
      >
        {t('action.remove')}
      </GuardedButton>
      {asking && (
        <ConfirmWithReason
          aboutPerson
          opened
          title={t('person.remove.title', { name: fullNameOf(person) })}
          text={t('person.remove.text')}
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
