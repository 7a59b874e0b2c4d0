import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import classes from './Lines.module.css'
import type { WidgetProps } from './Widget.tsx'

const shown = 5

/** The trainings that come next, with their seats. */
export default function TrainingsWidget({ title, actions, programmeId }: WidgetProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const list = useQuery(api.training.list.queryOptions({ input: { programmeId } }))
  return (
    <Section title={title} actions={actions}>
      <Loaded query={list} what={t('dashboard.loading')}>
        {({ trainings }) => {
          const next = trainings.filter(({ state }) => state === 'planned' || state === 'running')
          if (next.length === 0) return <Text c="dimmed">{t('dashboard.noTrainings')}</Text>
          return (
            <ol className={classes.lines}>
              {next.slice(0, shown).map(({ id, subject, days, seated, capacity, waiting }) => (
                <li key={id}>
                  <TextLink to="/szkolenia/$id" params={{ id }}>
                    {subject}
                  </TextLink>
                  <Text size="sm" c="dimmed">
                    {days[0] && `${format.day(days[0].on)}, `}
                    {t('dashboard.seats', {
                      seated: format.number(seated),
                      capacity: format.number(capacity),
                    })}
                    {waiting > 0 && `, ${t('dashboard.waiting', { count: waiting })}`}
                  </Text>
                </li>
              ))}
            </ol>
          )
        }}
      </Loaded>
      <TextLink to="/szkolenia" size="sm">
        {t('dashboard.toTrainings')}
      </TextLink>
    </Section>
  )
}
