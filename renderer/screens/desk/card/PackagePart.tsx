import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { DeliverableBadge } from '../../package/DeliverableBadge.tsx'
import classes from './AnswerCard.module.css'
import type { Card } from './answer-card.ts'
import { type Choice, Part } from './Part.tsx'
import { partName } from './part-lines.ts'

interface Props {
  readonly card: Card
  readonly choice: Choice
}

/** What of the package was delivered and what is awaited, with its days. */
export function PackagePart({ card, choice }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const own = card.package
  if (own === null) {
    return (
      <Part title={t('deskCard.package')} part="package" choice={choice}>
        <ul className={classes.list}>
          <li className={classes.quiet}>{t('deskCard.noPackage')}</li>
        </ul>
      </Part>
    )
  }
  const { all, delivered, late, parts } = own
  const q = card.jst.teryt
  const counts = (
    <>
      <TextLink to="/wdrozenia/pakiet" search={{ view: 'list', q }} size="sm">
        {t('deskCard.delivered', { delivered, all })}
      </TextLink>
      {late > 0 && (
        <>
          {', '}
          <TextLink to="/wdrozenia/pakiet" search={{ view: 'list', q, late: true }} size="sm">
            {t('deskCard.late', { count: late })}
          </TextLink>
        </>
      )}
    </>
  )
  return (
    <Part title={t('deskCard.package')} part="package" choice={choice} beside={counts} wide>
      <ul className={`${classes.list} ${classes.columns}`}>
        {parts.map((part) => (
          <li key={`${part.kind}.${part.language}`}>
            {partName(t, format, part)} <Standing part={part} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** What was delivered is told quietly, so that what is awaited stands out. */
function Standing({ part }: { readonly part: NonNullable<Card['package']>['parts'][number] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, deliveredOn, dueOn } = part
  const day = (text: string) => <span className={`${classes.quiet} ${classes.day}`}>{text}</span>
  if (state === 'delivered') {
    const on = deliveredOn === null ? '' : format.day(deliveredOn)
    return day(t('deskCard.deliveredState', { day: on }))
  }
  return (
    <>
      <DeliverableBadge cell={part} />{' '}
      {dueOn !== null && day(t('deskCard.dueOn', { day: format.day(dueOn) }))}
    </>
  )
}
