import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { Asked } from '../dialogs/VisitDialogs.tsx'
import { type MentorVisit, mentorPlace } from '../mentor.ts'
import { useVisitDay } from '../use-visit-day.ts'
import { VisitBadge } from '../VisitBadge.tsx'
import classes from './Lists.module.css'
import { VisitActions } from './VisitActions.tsx'
import { VisitOutcome } from './VisitOutcome.tsx'

interface Props {
  readonly visits: readonly MentorVisit[]
  readonly ask: ((asked: Asked) => void) | null
}

/** Visits in the order of their days; the name opens the JST, where each is told in full. */
export function VisitsTable({ visits, ask }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const visitDay = useVisitDay()
  const heads = ['when', 'jst', 'mentor', 'state', 'outcome'] as const
  return (
    <Table.ScrollContainer minWidth={900} type="native">
      <Table aria-label={t('mentor.visit.table')} verticalSpacing={4}>
        <Table.Caption style={{ captionSide: 'top', textAlign: 'left', marginTop: 0 }}>
          {t('mentor.visit.caption', {
            ...{ count: visits.length, number: format.number(visits.length) },
          })}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th scope="col" key={head}>
                {t(`mentor.visit.column.${head}`)}
              </Table.Th>
            ))}
            {ask && (
              <Table.Th scope="col" ta="right">
                {t('mentor.visit.column.changes')}
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {visits.map((visit) => (
            <Table.Tr key={visit.id}>
              <Table.Td className={classes.when}>
                {visitDay(visit)}
                {visit.heldOn !== null && visit.heldOn !== visit.plannedOn && (
                  <Text size="xs" c="dimmed">
                    {t('mentor.visit.planned', { day: format.day(visit.plannedOn) })}
                  </Text>
                )}
              </Table.Td>
              <Table.Th scope="row" fw={500}>
                <TextLink to="/jst/$teryt" params={{ teryt: visit.teryt }} hash={mentorPlace}>
                  {visit.jstName}
                </TextLink>
                <Text size="xs" c="dimmed" fw={400}>
                  {visit.place}
                </Text>
              </Table.Th>
              <Table.Td>{visit.mentorName}</Table.Td>
              <Table.Td>
                <VisitBadge state={visit.state} />
              </Table.Td>
              <Table.Td>
                <VisitOutcome visit={visit} />
              </Table.Td>
              {ask && (
                <Table.Td>
                  <VisitActions visit={visit} ask={ask} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
