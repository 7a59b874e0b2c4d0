import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import classes from './AnswerCard.module.css'
import type { Card } from './answer-card.ts'
import { type Choice, Part } from './Part.tsx'
import { trainingWhen, visitLine } from './part-lines.ts'

interface Props {
  readonly card: Card
  readonly choice: Choice
}

/** The next training of each panel: when, where and how many go. */
export function TrainingPart({ card, choice }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Part title={t('deskCard.training')} part="training" choice={choice}>
      <ul className={classes.list}>
        {card.trainings.length === 0 && (
          <li className={classes.quiet}>{t('deskCard.noTraining')}</li>
        )}
        {card.trainings.map((training) => (
          <li key={training.id}>
            <b>{trainingWhen(t, format, training)}</b>
            <br />
            <TextLink to="/szkolenia/$id" params={{ id: training.id }}>
              {training.subject}
            </TextLink>{' '}
            <span className={classes.quiet}>
              {[
                t(`person.panel.${training.panel}`),
                training.people === 0
                  ? t('deskCard.nobodyGoing')
                  : t('deskCard.going', { count: training.people }),
              ].join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** The visit that is still to be held. */
export function VisitPart({ card, choice }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { visit, jst } = card
  return (
    <Part title={t('deskCard.visit')} part="visit" choice={choice}>
      <ul className={classes.list}>
        {visit === null ? (
          <li className={classes.quiet}>{t('deskCard.noVisit')}</li>
        ) : (
          <li>
            <TextLink
              to="/wdrozenia/opiekunowie"
              search={{ view: 'visits', jst: jst.teryt }}
              fw={600}
            >
              {visitLine(t, format, visit)}
            </TextLink>{' '}
            {visit.overdue && (
              <StatusMark icon={IconAlertTriangle} tone="doubt" word={t('deskCard.overdue')} />
            )}
          </li>
        )}
      </ul>
    </Part>
  )
}
