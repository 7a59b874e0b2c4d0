import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { type Account, useMay } from '../../app/office.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { RecordTable } from '../../ui/RecordTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { useOpenRecord } from '../../ui/use-open-record.ts'
import { AccountDialog } from './AccountDialog.tsx'

/** The people of the office and what each may do; the coordinator keeps the list. */
export function PeopleSection({ people }: { readonly people: readonly Account[] }) {
  const { t } = useTranslation()
  const may = useMay(contract.account.save)
  const open = useOpenRecord(people)
  const edit = {
    heading: t('people.actions'),
    label: ({ name }: Account) => t('people.edit', { name }),
    onEdit: open.edit,
  }
  return (
    <Section
      title={t('people.title')}
      id="people"
      actions={
        <GuardedButton
          procedure={contract.account.add}
          variant="default"
          size="compact-md"
          onClick={open.add}
        >
          {t('people.add')}
        </GuardedButton>
      }
    >
      <ReadOnlyNote procedure={contract.account.save} />
      <RecordTable
        records={people}
        columns={[
          { heading: t('field.person'), cell: ({ name }) => name },
          { heading: t('field.role'), cell: ({ role }) => t(`role.${role}`) },
          { heading: t('field.login'), cell: ({ login }) => login || t('value.none') },
          {
            heading: t('people.state'),
            cell: ({ active }) => t(active ? 'people.active' : 'people.inactive'),
          },
        ]}
        edit={may ? edit : null}
      />
      {open.opened && <AccountDialog account={open.record} onClose={open.close} />}
    </Section>
  )
}
