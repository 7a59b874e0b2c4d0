import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { useDeedWords } from '../../history/use-deed-words.ts'
import classes from './EventsSection.module.css'

/** Everything that was done with the document, each step a link into the history. */
export function EventsSection({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useDeedWords()
  const events = useQuery(api.expense.events.queryOptions({ input: { id } }))
  return (
    <Section title={t('expense.events')}>
      <Loaded query={events} what={t('expense.loadingEvents')}>
        {(sets) => (
          <ol className={classes.events}>
            {sets.map((set) => (
              <li key={set.id}>
                <TextLink to="/historia" search={{ set: set.id }}>
                  {[
                    words({ ...set, steps: [] }),
                    ...set.payments.map(({ paidOn, amount }) =>
                      t('expense.eventPayment', {
                        amount: format.money(amount),
                        day: format.day(paidOn),
                      }),
                    ),
                  ].join(': ')}
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
