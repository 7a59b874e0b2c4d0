import { Button, Paper, Text } from '@mantine/core'
import { IconClockQuestion, IconFileCheck } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../api.ts'
import { useMay } from '../../app/office.ts'
import { useFormat } from '../../ui/format.ts'
import { KeptFileLine } from '../../ui/KeptFileField.tsx'
import { Section } from '../../ui/Section.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { listName } from '../people/people.ts'
import classes from './VisitCard.module.css'
import type { Visit } from './visits.ts'

interface Props {
  readonly visit: Visit
  readonly onEdit: (visit: Visit) => void
}

/** One visit: where and when, what for, what it cost, what came of it, and who went. */
export function VisitCard({ visit, onEdit }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay(contract.studyVisit.save)
  const { region, host, from, to, purpose, document, reportOn, report, file, people } = visit
  const days =
    from === to
      ? format.day(from)
      : t('studyVisit.days', { from: format.day(from), to: format.day(to) })
  return (
    <Paper p="md" bg="var(--biuro-surface)">
      <Section
        title={t('studyVisit.title', { region, days })}
        actions={
          may && (
            <Button
              variant="default"
              size="compact-md"
              aria-label={t('studyVisit.edit', { region, days })}
              onClick={() => onEdit(visit)}
            >
              {t('action.edit')}
            </Button>
          )
        }
      >
        <dl className={classes.facts}>
          <dt>{t('studyVisit.field.host')}</dt>
          <dd>{host}</dd>
          <dt>{t('studyVisit.field.purpose')}</dt>
          <dd className={classes.text}>{purpose}</dd>
          <dt>{t('studyVisit.field.document')}</dt>
          <dd>
            {document === null ? (
              <Text c="dimmed">{t('studyVisit.noDocument')}</Text>
            ) : (
              <>
                <TextLink to="/budzet/dokumenty/$id" params={{ id: document.id }}>
                  {document.number}
                </TextLink>{' '}
                <Text span size="sm" c="dimmed">
                  {document.subject}
                </Text>
              </>
            )}
          </dd>
          <dt>{t('studyVisit.field.report')}</dt>
          <dd>
            {reportOn === null ? (
              <StatusMark icon={IconClockQuestion} tone="doubt" word={t('studyVisit.noReport')} />
            ) : (
              <StatusMark
                icon={IconFileCheck}
                tone="good"
                word={t('studyVisit.reported', { day: format.day(reportOn) })}
              />
            )}
            {report !== '' && <Text className={classes.text ?? ''}>{report}</Text>}
            {file && (
              <KeptFileLine file={file} read={() => client.studyVisit.file({ id: visit.id })} />
            )}
          </dd>
        </dl>
        <People people={people} />
      </Section>
    </Paper>
  )
}

/** Who went, each name opening the person. */
function People({ people }: Pick<Visit, 'people'>) {
  const { t } = useTranslation()
  const heading = useId()
  if (people.length === 0) return <Text c="dimmed">{t('studyVisit.nobody')}</Text>
  return (
    <div>
      <Text fw={650} size="sm" id={heading}>
        {t('studyVisit.people', { count: people.length })}
      </Text>
      <ul className={classes.people} aria-labelledby={heading}>
        {people.map((person) => (
          <li key={person.id}>
            <TextLink to="/osoby/$id" params={{ id: person.id }}>
              {listName(person)}
            </TextLink>{' '}
            <Text span size="sm" c="dimmed">
              {person.jstName}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  )
}
