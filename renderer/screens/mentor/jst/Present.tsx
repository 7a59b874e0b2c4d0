import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../../ui/TextLink.tsx'
import { listName } from '../../people/people.ts'
import type { MentorVisit } from '../mentor.ts'

/** Who was there, people with a record as links. */
export function Present({ visit }: { readonly visit: MentorVisit }) {
  const { t } = useTranslation()
  const { people, others } = visit
  if (people.length === 0 && others === '') return null
  return (
    <Text size="sm">
      {t('mentor.visit.present')}{' '}
      {people.map((person, at) => (
        <span key={person.id}>
          {at > 0 && ', '}
          <TextLink to="/osoby/$id" params={{ id: person.id }}>
            {listName(person)}
          </TextLink>
        </span>
      ))}
      {people.length > 0 && others !== '' && '; '}
      {others}
    </Text>
  )
}
