import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { mentorPlace } from '../../mentor/mentor.ts'
import type { PersonPage } from '../people.ts'
import classes from './PersonView.module.css'

/** The trainings of a person: applied for, days of presence, certificates; and visits of both kinds. */
export function TrainingsSection({ person }: { readonly person: PersonPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { trainings, visits, mentorVisits } = person
  return (
    <Section title={t('person.trainings.title')}>
      {trainings.length + visits.length + mentorVisits.length === 0 && (
        <Text c="dimmed">
          {t('person.trainings.none')}{' '}
          <TextLink to="/szkolenia">{t('person.trainings.toList')}</TextLink>
        </Text>
      )}
      <ul className={classes.list}>
        {trainings.map((training) => {
          const present = training.days.filter(({ present: there }) => there)
          return (
            <li key={training.id}>
              <TextLink to="/szkolenia/$id" params={{ id: training.id }} fw={600}>
                {training.subject}
              </TextLink>
              <Text size="sm">
                {training.cancelledOn !== null
                  ? t('person.trainings.cancelled', { day: format.day(training.cancelledOn) })
                  : present.length > 0
                    ? t('person.trainings.present', {
                        count: training.days.length,
                        present: present.length,
                        days: format.list(present.map(({ on }) => format.day(on))),
                      })
                    : t(
                        training.applied
                          ? 'person.trainings.applied'
                          : 'person.trainings.notPresent',
                      )}
              </Text>
              {training.certificates.map(({ number, issuedOn, annulledOn }) => (
                <Text size="sm" key={number}>
                  {t(
                    annulledOn === null
                      ? 'person.trainings.certificate'
                      : 'person.trainings.certificateAnnulled',
                    { number, day: format.day(issuedOn) },
                  )}
                </Text>
              ))}
            </li>
          )
        })}
        {visits.map(({ id, region, from }) => (
          <li key={id}>
            <TextLink to="/szkolenia/wizyty">
              {t('person.trainings.visit', { region, day: format.day(from) })}
            </TextLink>
          </li>
        ))}
        {mentorVisits.map(({ id, teryt, jstName, on }) => (
          <li key={id}>
            <TextLink to="/jst/$teryt" params={{ teryt }} hash={mentorPlace}>
              {t('person.trainings.mentorVisit', { name: jstName, day: format.day(on) })}
            </TextLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
