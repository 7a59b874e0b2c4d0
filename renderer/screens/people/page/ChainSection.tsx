import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { fullNameOf, type PersonPage } from '../people.ts'
import classes from './PersonView.module.css'

type Other = NonNullable<PersonPage['replaces']>

/** Whose place the person took, who took theirs, and which records turned out to be this one. */
export function ChainSection({ person }: { readonly person: PersonPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { replaces, replacedBy, mergedFrom } = person
  if (replaces === null && replacedBy.length + mergedFrom.length === 0) return null
  const link = (other: Other) => (
    <TextLink to="/osoby/$id" params={{ id: other.id }}>
      {fullNameOf(other)}
    </TextLink>
  )
  return (
    <Section title={t('person.chain.title')}>
      <ul className={classes.list}>
        {replaces !== null && (
          <li>
            {t('person.chain.replaces')} {link(replaces)}
            {replaces.leftOn !== null && (
              <Text span size="sm" c="dimmed">
                {` (${t('person.chain.until', { day: format.day(replaces.leftOn) })})`}
              </Text>
            )}
          </li>
        )}
        {replacedBy.map((other) => (
          <li key={other.id}>
            {t('person.chain.replacedBy')} {link(other)}
            <Text span size="sm" c="dimmed">
              {` (${t('person.chain.since', { day: format.day(other.namedOn) })})`}
            </Text>
          </li>
        ))}
        {mergedFrom.map((other) => (
          <li key={other.id}>
            {t('person.chain.mergedFrom')} {link(other)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
