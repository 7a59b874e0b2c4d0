import { Anchor, Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type PersonField, personFields } from '#db/values/person-field.ts'
import { Section } from '../../../ui/Section.tsx'
import type { PersonPage } from '../people.ts'
import classes from './PersonView.module.css'

interface Props {
  readonly person: PersonPage
  readonly mayEdit: boolean
  readonly onEdit: (field: PersonField) => void
}

/** How much of the form is there and what is missing; each missing thing leads to its field. */
export function MissingSection({ person, mayEdit, onEdit }: Props) {
  const { t } = useTranslation()
  const { missing, attendedFrom } = person
  const filled = personFields.length - missing.length
  const percent = Math.floor((100 * filled) / personFields.length)
  return (
    <Section title={t('person.missing.title')}>
      <Progress
        value={percent}
        aria-label={t('person.missing.meter', { filled, all: personFields.length })}
      />
      <Text size="sm">
        {t('person.missing.meter', { filled, all: personFields.length })}
        {'. '}
        {missing.length > 0
          ? t('person.missing.why')
          : t(attendedFrom === null ? 'person.missing.notYet' : 'person.missing.counts')}
      </Text>
      {missing.length > 0 && (
        <ul className={classes.missing}>
          {missing.map((field) => (
            <li key={field}>
              {mayEdit ? (
                <Anchor
                  component="a"
                  href={`?edit=${field}`}
                  onClick={(event) => {
                    event.preventDefault()
                    onEdit(field)
                  }}
                >
                  {t(field === 'phone' ? 'person.missing.contact' : `field.${field}`)}
                </Anchor>
              ) : (
                t(field === 'phone' ? 'person.missing.contact' : `field.${field}`)
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
