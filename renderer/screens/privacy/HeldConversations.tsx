import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import { listedName, type PrivacyPerson } from './privacy.ts'

/** So many people are named; the rest is counted. */
const named = 8

/**
 * What nothing takes out of conversations with people who are forgotten: the words that somebody
 * typed. Whoever forgets them looks there, where the words can be put otherwise.
 */
export function HeldConversations({ people }: { readonly people: readonly PrivacyPerson[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const called = people.filter(({ conversations }) => conversations > 0)
  if (called.length === 0) return null
  const number = format.number(called.reduce((sum, one) => sum + one.conversations, 0))
  const rest = called.length - named
  return (
    <Text size="sm" component="div">
      {t('privacy.forget.conversations', { number })}{' '}
      {called.slice(0, named).map((one, at) => (
        <span key={one.id}>
          {at > 0 && ', '}
          <TextLink to="/kontakt/rozmowy" search={{ person: one.id }}>
            {`${listedName(one)} (${format.number(one.conversations)})`}
          </TextLink>
        </span>
      ))}
      {rest > 0 && ` ${t('privacy.people.andMore', { count: rest })}`}
    </Text>
  )
}
