import { Button, Group, Table } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { type Account, useMay } from '../../app/office.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { AccountDialog } from './AccountDialog.tsx'

/** The people of the office and what each may do; the coordinator keeps the list. */
export function PeopleSection({ people }: { readonly people: readonly Account[] }) {
  const { t } = useTranslation()
  const may = useMay(contract.account.save)
  const [open, setOpen] = useState<Account | 'new' | null>(null)
  return (
    <Section
      title={t('people.title')}
      id="people"
      actions={
        <GuardedButton
          procedure={contract.account.add}
          variant="default"
          size="compact-md"
          onClick={() => setOpen('new')}
        >
          {t('people.add')}
        </GuardedButton>
      }
    >
      <ReadOnlyNote procedure={contract.account.save} />
      <Table.ScrollContainer minWidth={420}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('field.person')}</Table.Th>
              <Table.Th scope="col">{t('field.role')}</Table.Th>
              <Table.Th scope="col">{t('field.login')}</Table.Th>
              <Table.Th scope="col">{t('people.state')}</Table.Th>
              {may && <Table.Th scope="col">{t('people.actions')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map((person) => (
              <Table.Tr key={person.id}>
                <Table.Th scope="row" fw={500}>
                  {person.name}
                </Table.Th>
                <Table.Td>{t(`role.${person.role}`)}</Table.Td>
                <Table.Td>{person.login || t('value.none')}</Table.Td>
                <Table.Td>{t(person.active ? 'people.active' : 'people.inactive')}</Table.Td>
                {may && (
                  <Table.Td>
                    <Group justify="flex-end">
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        aria-label={t('people.edit', { name: person.name })}
                        onClick={() => setOpen(person)}
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
      {open !== null && (
        <AccountDialog account={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Section>
  )
}
