import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../../app/office.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { Section } from '../../../ui/Section.tsx'
import type { JstContact, JstPage } from './jst-page.ts'
import classes from './PeopleSection.module.css'
import { PersonDialog } from './PersonDialog.tsx'

/** The people one talks to at a JST. */
export function PeopleSection({ jst }: { readonly jst: JstPage }) {
  const { t } = useTranslation()
  const may = useMay(contract.jst.saveContact)
  const [open, setOpen] = useState<JstContact | 'new' | null>(null)
  return (
    <Section
      title={t('jst.people')}
      actions={
        <GuardedButton
          procedure={contract.jst.saveContact}
          variant="default"
          size="compact-md"
          onClick={() => setOpen('new')}
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
                  onClick={() => setOpen(contact)}
                >
                  {t('action.edit')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {open !== null && (
        <PersonDialog
          teryt={jst.teryt}
          contact={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}
