import { useTranslation } from 'react-i18next'
import type { PeopleCounts } from '#db/values/people-counts.ts'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import classes from './Counts.module.css'
import { peopleBehind } from './counts.ts'

/** How many records lack each field; each number opens them. */
export function MissingFields({ counts }: { readonly counts: PeopleCounts }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ul className={classes.fields}>
      {counts.missing.map(({ field, people }) => {
        const name = t(field === 'phone' ? 'person.missing.contact' : `field.${field}`)
        return (
          <li key={field}>
            {name}
            {': '}
            <TextLink
              to="/osoby"
              search={{ ...peopleBehind('incomplete', counts.day, null), missing: field }}
              underline="always"
              aria-label={t('peopleCounts.opensMissing', {
                field: name,
                number: format.number(people),
              })}
            >
              {format.number(people)}
            </TextLink>
          </li>
        )
      })}
    </ul>
  )
}
