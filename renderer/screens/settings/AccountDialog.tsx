import { Select, Switch, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { roles } from '#db/values/role.ts'
import { client } from '../../api.ts'
import type { Account } from '../../app/office.ts'
import { RecordDialog } from '../../ui/RecordDialog.tsx'

interface Props {
  /** Null adds a new one. */
  readonly account: Account | null
  readonly onClose: () => void
}

type AccountData = Pick<Account, 'name' | 'login' | 'role' | 'active'>

const empty: AccountData = { name: '', login: '', role: 'viewer', active: true }

/** A person of the office: name, computer login, role, and whether they still work here. */
export function AccountDialog({ account, onClose }: Props) {
  const { t } = useTranslation()
  const saved = useMemo((): AccountData => {
    const { name, login, role, active } = account ?? empty
    return { name, login, role, active }
  }, [account])
  const id = account?.id ?? null
  return (
    <RecordDialog
      title={t(id === null ? 'people.add' : 'people.person')}
      draftKey={`account/${id ?? 'new'}`}
      feature="account"
      saved={saved}
      version={account?.version ?? 0}
      required="name"
      save={({ active, ...fields }, version) =>
        id === null
          ? client.account.add(fields)
          : client.account.save({ id, version, active, ...fields })
      }
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <TextInput
            required
            data-autofocus
            label={t('field.person')}
            value={value.name}
            maxLength={120}
            error={missing}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t('field.login')}
            description={t('people.loginWhy')}
            value={value.login}
            maxLength={120}
            onChange={(event) => change({ login: event.currentTarget.value })}
          />
          <Select
            label={t('field.role')}
            description={t(`people.may.${value.role}`)}
            data={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
            value={value.role}
            onChange={(role) => change({ role: roles.find((known) => known === role) ?? 'viewer' })}
          />
          {id !== null && (
            <Switch
              label={t('people.worksHere')}
              description={t('people.worksHereWhy')}
              checked={value.active}
              onChange={(event) => change({ active: event.currentTarget.checked })}
            />
          )}
        </>
      )}
    </RecordDialog>
  )
}
