import { Button, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../app/office.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { ContactDialog } from './ContactDialog.tsx'
import type { Programme, ProgrammeContact } from './programme.ts'

/** The public contacts of the programme, as its sheet prints them. */
export function ContactsSection({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation()
  const may = useMay(contract.programme.saveContact)
  const [open, setOpen] = useState<ProgrammeContact | 'new' | null>(null)
  const { contacts } = programme
  return (
    <Section
      title={t('programme.contacts')}
      actions={
        <GuardedButton
          procedure={contract.programme.saveContact}
          variant="default"
          size="compact-md"
          onClick={() => setOpen('new')}
        >
          {t('programme.addContact')}
        </GuardedButton>
      }
    >
      {contacts.length === 0 ? (
        <Text c="dimmed">{t('programme.noContacts')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={420}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('field.person')}</Table.Th>
                <Table.Th scope="col">{t('field.phone')}</Table.Th>
                <Table.Th scope="col">{t('field.email')}</Table.Th>
                {may && <Table.Th scope="col">{t('programme.contactActions')}</Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {contacts.map((contact) => (
                <Table.Tr key={contact.id}>
                  <Table.Th scope="row" fw={500}>
                    {contact.name}
                    {contact.position !== '' && (
                      <Text size="xs" c="dimmed">
                        {contact.position}
                      </Text>
                    )}
                  </Table.Th>
                  <Table.Td>{contact.phone || t('value.none')}</Table.Td>
                  <Table.Td>{contact.email || t('value.none')}</Table.Td>
                  {may && (
                    <Table.Td>
                      <Group justify="flex-end">
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          aria-label={t('programme.editContact', { name: contact.name })}
                          onClick={() => setOpen(contact)}
                        >
                          {t('action.edit')}
                        </Button>
                      </Group>
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {open !== null && (
        <ContactDialog
          programmeId={programme.id}
          contact={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}
