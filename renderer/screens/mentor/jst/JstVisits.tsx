import { Group, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Asked } from '../dialogs/VisitDialogs.tsx'
import { VisitActions } from '../lists/VisitActions.tsx'
import type { MentorVisit } from '../mentor.ts'
import { useVisitDay } from '../use-visit-day.ts'
import { VisitBadge } from '../VisitBadge.tsx'
import classes from './JstMentor.module.css'
import { VisitFacts } from './VisitFacts.tsx'

interface Props {
  readonly visits: readonly MentorVisit[]
  readonly ask: ((asked: Asked) => void) | null
}

/** The visits of a JST, the newest first, each told in full. */
export function JstVisits({ visits, ask }: Props) {
  const { t } = useTranslation()
  const visitDay = useVisitDay()
  return (
    <div>
      <Title order={3} size="h5">
        {t('mentor.ofJst.visits')}
      </Title>
      {visits.length === 0 ? (
        <Text c="dimmed">{t('mentor.ofJst.noVisits')}</Text>
      ) : (
        <ul className={classes.visits}>
          {visits.toReversed().map((visit) => (
            <li key={visit.id}>
              <div>
                <Group gap="xs">
                  <Text span fw={600}>
                    {visitDay(visit)}
                  </Text>
                  <VisitBadge state={visit.state} />
                  <Text span size="sm" c="dimmed">
                    {[visit.mentorName, visit.place].filter(Boolean).join(' · ')}
                  </Text>
                </Group>
                <VisitFacts visit={visit} />
              </div>
              {ask && <VisitActions visit={visit} ask={ask} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
