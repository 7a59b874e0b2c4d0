import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayText } from '../../../ui/DayText.tsx'
import { FieldList, FieldRow } from '../../../ui/FieldRow.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Section } from '../../../ui/Section.tsx'
import type { PersonDetails, PersonPage } from '../people.ts'

/** Facts of the record; the form's data only where the role keeps it. */
export function FactsSection({ person }: { readonly person: PersonPage }) {
  const { t } = useTranslation()
  const { details, unusual } = person
  return (
    <Section title={t('person.facts')}>
      <FieldList>
        <FieldRow label={t('field.namedOn')}>
          <DayText day={person.namedOn} />
        </FieldRow>
        <FieldRow label={t('person.column.attendedFrom')}>
          {person.attendedFrom === null ? (
            t('person.notAttended')
          ) : (
            <DayText day={person.attendedFrom} />
          )}
        </FieldRow>
        {person.leftOn !== null && (
          <FieldRow label={t('field.leftOn')}>
            <DayText day={person.leftOn} />
          </FieldRow>
        )}
        {details !== null && <Details details={details} left={person.leftOn !== null} />}
      </FieldList>
      {unusual !== null && (
        <Text size="sm" c="dimmed">
          {t(`person.unusual.${unusual}`)}
        </Text>
      )}
      {details === null && (
        <Text size="sm" c="dimmed">
          {t('person.noDetails')}
        </Text>
      )}
    </Section>
  )
}

interface DetailsProps {
  readonly details: PersonDetails
  readonly left: boolean
}

function Details({ details, left }: DetailsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const none = t('value.none')
  const place = [details.street, details.house].filter(Boolean).join(' ')
  const address = [
    details.flat === '' ? place : `${place}/${details.flat}`,
    [details.postCode, details.town].filter(Boolean).join(' '),
  ]
  return (
    <>
      <FieldRow label={t('field.sex')}>
        {details.sex === null ? none : t(`person.sex.${details.sex}`)}
      </FieldRow>
      <FieldRow label={t('field.ageAtEntry')}>
        {details.ageAtEntry === null ? none : format.number(details.ageAtEntry)}
      </FieldRow>
      <FieldRow label={t('field.education')}>
        {details.education === null ? none : t(`person.education.${details.education}`)}
      </FieldRow>
      <FieldRow label={t('field.address')}>{address.filter(Boolean).join(', ') || none}</FieldRow>
      <FieldRow label={t('field.phone')}>
        {details.phone === '' ? (
          none
        ) : (
          <Anchor href={`tel:${details.phone.replace(/[^\d+]/g, '')}`}>{details.phone}</Anchor>
        )}
      </FieldRow>
      <FieldRow label={t('field.email')}>
        {details.email === '' ? (
          none
        ) : (
          <Anchor href={`mailto:${details.email}`}>{details.email}</Anchor>
        )}
      </FieldRow>
      <FieldRow label={t('field.labourStatus')}>
        {details.labourStatus === null ? none : t(`person.labourStatus.${details.labourStatus}`)}
      </FieldRow>
      <FieldRow label={t('field.occupation')}>{details.occupation || none}</FieldRow>
      <FieldRow label={t('field.employer')}>{details.employer || none}</FieldRow>
      {left && (
        <>
          <FieldRow label={t('field.leaveReason')}>{details.leaveReason || none}</FieldRow>
          <FieldRow label={t('field.situationOnLeaving')}>
            {details.situationOnLeaving || none}
          </FieldRow>
          <FieldRow label={t('field.result')}>{details.result || none}</FieldRow>
        </>
      )}
    </>
  )
}
