import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../app/office.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { RecordTable } from '../../ui/RecordTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { useOpenRecord } from '../../ui/use-open-record.ts'
import { ContactDialog } from './ContactDialog.tsx'
import type { Programme, ProgrammeContact } from './programme.ts'

/** The public contacts of the programme, as its sheet prints them. */
export function ContactsSection({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation()
  const may = useMay(contract.programme.saveContact)
  const { contacts } = programme
  const open = useOpenRecord(contacts)
  const edit = {
    heading: t('programme.contactActions'),
    label: ({ name }: ProgrammeContact) => t('programme.editContact', { name }),
    onEdit: open.edit,
  }
  return (
    <Section
      title={t('programme.contacts')}
      actions={
        <GuardedButton
          procedure={contract.programme.saveContact}
          variant="default"
          size="compact-md"
          onClick={open.add}
        >
          {t('programme.addContact')}
        </GuardedButton>
      }
    >
      {contacts.length === 0 ? (
        <Text c="dimmed">{t('programme.noContacts')}</Text>
      ) : (
        <RecordTable
          records={contacts}
          columns={[
            { heading: t('field.person'), cell: (contact) => <Person contact={contact} /> },
            { heading: t('field.phone'), cell: ({ phone }) => phone || t('value.none') },
            { heading: t('field.email'), cell: ({ email }) => email || t('value.none') },
          ]}
          edit={may ? edit : null}
        />
      )}
      {open.opened && (
        <ContactDialog
          programmeId={programme.id}
          contact={open.record}
          contacts={contacts}
          onClose={open.close}
        />
      )}
    </Section>
  )
}

function Person({ contact: { name, position } }: { readonly contact: ProgrammeContact }) {
  return (
    <>
      {name}
      {position !== '' && (
        <Text size="xs" c="dimmed">
          {position}
        </Text>
      )}
    </>
  )
}
