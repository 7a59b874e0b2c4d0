import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../app/language.ts'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import classes from './AnswerCard.module.css'
import type { Card } from './answer-card.ts'
import { type Choice, Part } from './Part.tsx'

interface Props {
  readonly card: Card
  readonly choice: Choice
}

/** The newest conversations: when, with whom, about what, and how they ended. */
export function CallsPart({ card: { calls, all, jst }, choice }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const english = useLanguage() === 'en'
  const every = all > 0 && (
    <TextLink to="/kontakt/rozmowy" search={{ jst: jst.teryt }} size="sm">
      {t('deskCard.allCalls', { count: all, number: format.number(all) })}
    </TextLink>
  )
  return (
    <Part title={t('deskCard.calls')} part={null} choice={choice} beside={every} wide>
      <ul className={`${classes.list} ${classes.columns}`}>
        {calls.length === 0 && <li className={classes.quiet}>{t('deskCard.noCalls')}</li>}
        {calls.map(({ id, openedAt, who, topic, topicEn, outcome }) => (
          <li key={id}>
            <TextLink to="/kontakt/rozmowy/$id" params={{ id }}>
              {format.instant(openedAt)}
            </TextLink>{' '}
            {[who, (english ? topicEn : topic) ?? t('deskCard.noTopic')].filter(Boolean).join(', ')}
            : <span className={classes.quiet}>{t(`deskCard.outcome.${outcome}`)}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
