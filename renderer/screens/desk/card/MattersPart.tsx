import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import classes from './AnswerCard.module.css'
import type { Card } from './answer-card.ts'
import { type Choice, Part } from './Part.tsx'

interface Props {
  readonly card: Card
  readonly choice: Choice
}

/** What was promised to the JST or agreed with it and is not done. */
export function MattersPart({ card, choice }: Props) {
  const { followUps, steps, visit, jst } = card
  const { t } = useTranslation()
  const format = useFormat()
  const late = <StatusMark icon={IconAlertTriangle} tone="doubt" word={t('deskCard.overdue')} />
  const by = (owner: string, dueOn: (typeof steps)[number]['dueOn']) =>
    dueOn === null ? owner : t('deskCard.ownerAndDay', { owner, day: format.day(dueOn) })
  const lateParts = card.package?.late ?? 0
  const missed = visit?.overdue ? visit : null
  const open = followUps.length + steps.length + (lateParts > 0 ? 1 : 0) + (missed === null ? 0 : 1)
  return (
    <Part
      title={t('deskCard.matters')}
      part="matters"
      choice={choice}
      beside={
        open > 0 && (
          <>
            {format.number(open)}
            {followUps.length > 0 && (
              <>
                {' · '}
                <TextLink to="/kontakt/wroc" search={{ queue: 'all', jst: jst.teryt }}>
                  {t('deskCard.promises', { count: followUps.length })}
                </TextLink>
              </>
            )}
          </>
        )
      }
    >
      <ul className={classes.list}>
        {open === 0 && <li className={classes.quiet}>{t('deskCard.noMatters')}</li>}
        {lateParts > 0 && (
          <li>
            <TextLink to="/wdrozenia/pakiet" search={{ view: 'list', q: jst.teryt, late: true }}>
              {t('deskCard.lateParts', { count: lateParts })}
            </TextLink>
          </li>
        )}
        {missed !== null && (
          <li>
            <TextLink to="/wdrozenia/opiekunowie" search={{ view: 'visits', jst: jst.teryt }}>
              {t('deskCard.lateVisit', { day: format.day(missed.on) })}
            </TextLink>
          </li>
        )}
        {followUps.map((one) => (
          <li key={one.id}>
            <TextLink to="/kontakt/rozmowy/$id" params={{ id: one.enquiryId }}>
              {one.step}
            </TextLink>{' '}
            <span className={classes.quiet}>
              {t('deskCard.followUp')}: {by(one.owner, one.dueOn)}
            </span>{' '}
            {one.late && late}
          </li>
        ))}
        {steps.map((one) => (
          <li key={one.id}>
            <TextLink to="/wdrozenia/opiekunowie" search={{ view: 'steps', jst: jst.teryt }}>
              {one.text}
            </TextLink>{' '}
            <span className={classes.quiet}>
              {t('deskCard.step')}: {by(one.owner, one.dueOn)}
            </span>{' '}
            {one.late && late}
          </li>
        ))}
      </ul>
    </Part>
  )
}
