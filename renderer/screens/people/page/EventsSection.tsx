import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { useDeedWords } from '../../history/use-deed-words.ts'
import classes from './PersonView.module.css'

/** Everything that was done with the record, looks at guarded data among it; links into the history. */
export function EventsSection({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useDeedWords()
  const events = useQuery(api.people.events.queryOptions({ input: { id } }))
  return (
    <Section title={t('person.events')}>
      <Loaded query={events} what={t('person.loadingEvents')}>
        {(sets) => (
          <ol className={classes.list}>
            {sets.map((set) => (
              <li key={set.id}>
                <TextLink to="/historia" search={{ set: set.id }}>
                  {words({ ...set, steps: [] })}
                </TextLink>
                {', '}
                <time>{format.instant(set.at)}</time>, {set.author}
                {set.reason && (
                  <Text size="sm" c="dimmed">
                    {set.reason}
                  </Text>
                )}
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Section>
  )
}
