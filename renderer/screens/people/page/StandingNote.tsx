import { Alert } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { fullNameOf, type PersonPage } from '../people.ts'

/** Says why a record stands still: merged, pseudonymised, or of somebody who left. */
export function StandingNote({ person }: { readonly person: PersonPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { mergedInto, pseudonymisedOn, leftOn } = person
  if (mergedInto !== null) {
    return (
      <Note>
        {t('person.note.merged')}{' '}
        <TextLink to="/osoby/$id" params={{ id: mergedInto.id }}>
          {fullNameOf(mergedInto)}
        </TextLink>
        .
      </Note>
    )
  }
  if (pseudonymisedOn !== null) {
    return <Note>{t('person.note.pseudonymised', { day: format.day(pseudonymisedOn) })}</Note>
  }
  return leftOn === null ? null : <Note>{t('person.note.left', { day: format.day(leftOn) })}</Note>
}

const Note = ({ children }: { readonly children: ReactNode }) => (
  <Alert variant="outline" icon={<IconInfoCircle aria-hidden stroke={1.75} />}>
    {children}
  </Alert>
)
