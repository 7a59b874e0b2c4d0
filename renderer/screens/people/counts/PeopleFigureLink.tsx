import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { CountDimension, PeopleFigure } from '#db/values/people-counts.ts'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import classes from './Counts.module.css'
import { peopleBehind } from './counts.ts'

interface Props {
  readonly figure: PeopleFigure
  readonly count: number
  readonly day: Day
  /** The row that the figure stands in; null for everybody. */
  readonly row: { readonly dimension: CountDimension; readonly key: string } | null
  /** The row's name, for a screen reader. */
  readonly name: string
  readonly underline?: 'always' | 'hover'
}

/** How many people: a link to exactly these, on the same day. Nobody opens nothing. */
export function PeopleFigureLink({ figure, count, day, row, name, underline = 'hover' }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const number = format.number(count)
  if (count === 0) return <span className={classes.nothing}>{number}</span>
  return (
    <TextLink
      to="/osoby"
      search={peopleBehind(figure, day, row)}
      inherit
      underline={underline}
      {...(underline === 'hover' && { className: classes.figure ?? '' })}
      aria-label={t('peopleCounts.opensPeople', {
        row: name,
        what: t(`peopleCounts.figure.${figure}`),
        number,
      })}
    >
      {number}
    </TextLink>
  )
}
