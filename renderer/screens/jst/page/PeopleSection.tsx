import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../../app/office.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { Section } from '../../../ui/Section.tsx'
import { useOpenRecord } from '../../../ui/use-open-record.ts'
import type { JstPage } from './jst-page.ts'
import classes from './PeopleSection.module.css'
import { PersonDialog } from './PersonDialog.tsx'

/** The people one talks to at a JST. */
export function PeopleSection({ jst }: { readonly jst: JstPage }) {
  const { t } = useTranslation()
  const may = useMay(contract.jst.saveContact)
  const open = useOpenRecord(jst.contacts)
  return (
    <Section
      title={t('jst.people')}
      actions={
        <GuardedButton
          procedure={contract.jst.saveContact}
          variant="default"
          size="compact-md"
          onClick={open.add}
        >
          {t('jst.person.add')}
        </GuardedButton>
      }
    >
      {jst.contacts.length === 0 ? (
        <Text c="dimmed">{t('jst.person.none')}</Text>
      ) : (
        <ul className={classes.people}>
          {jst.contacts.map((contact) => (
            <li key={contact.id} className={classes.person}>
              <div>
                <Text fw={600}>{contact.name}</Text>
                <Text size="sm">
                  {[contact.position, contact.phone, contact.email].filter(Boolean).join(' · ')}
                </Text>
              </div>
              {may && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('jst.person.edit', { name: contact.name })}
                  onClick={() => open.edit(contact)}
                >
                  {t('action.edit')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <ReadOnlyNote procedure={contract.jst.saveContact} />
      {open.opened && <PersonDialog teryt={jst.teryt} contact={open.record} onClose={open.close} />}
    </Section>
  )
}
