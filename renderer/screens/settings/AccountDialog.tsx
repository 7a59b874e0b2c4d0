import { Select, Switch, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { roles } from '#db/values/role.ts'
import { client } from '../../api.ts'
import type { Account } from '../../app/office.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useDraftSave } from '../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'

interface Props {
  /** Null adds a new one. */
  readonly account: Account | null
  readonly onClose: () => void
}

const empty = { name: '', login: '', role: 'viewer' as const, active: true }

/** A person of the office: name, computer login, role, and whether they still work here. */
export function AccountDialog({ account, onClose }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const saved = useMemo(() => {
    const { name, login, role, active } = account ?? { ...empty }
    return { name, login, role, active }
  }, [account])
  const id = account?.id ?? null
  const draft = useDraft<Pick<Account, 'name' | 'login' | 'role' | 'active'>>(
    `account/${id ?? 'new'}`,
    saved,
    account?.version ?? 0,
  )
  const [missing, setMissing] = useState(false)
  const save = useDraftSave({
    draft,
    feature: 'account',
    save({ active, ...fields }, version) {
      return id === null
        ? client.account.add(fields)
        : client.account.save({ id, version, active, ...fields })
    },
    onSaved() {
      onClose()
      notice()
    },
  })
  const submit = () => {
    const nameless = draft.value.name.trim() === ''
    setMissing(nameless)
    if (!nameless) save.submit()
  }
  const title = t(id === null ? 'people.add' : 'people.person')
  return (
    <Dialog opened onClose={onClose} title={title}>
      <DraftForm label={title} draft={draft} save={save} onSubmit={submit} onLeave={onClose}>
        <TextInput
          required
          data-autofocus
          label={t('field.person')}
          value={draft.value.name}
          maxLength={120}
          error={missing && t('refusal.form.required')}
          onChange={(event) => draft.change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('field.login')}
          description={t('people.loginWhy')}
          value={draft.value.login}
          maxLength={120}
          onChange={(event) => draft.change({ login: event.currentTarget.value })}
        />
        <Select
          label={t('field.role')}
          description={t(`people.may.${draft.value.role}`)}
          data={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
          value={draft.value.role}
          onChange={(role) =>
            draft.change({ role: roles.find((known) => known === role) ?? 'viewer' })
          }
        />
        {id !== null && (
          <Switch
            label={t('people.worksHere')}
            description={t('people.worksHereWhy')}
            checked={draft.value.active}
            onChange={(event) => draft.change({ active: event.currentTarget.checked })}
          />
        )}
      </DraftForm>
    </Dialog>
  )
}
