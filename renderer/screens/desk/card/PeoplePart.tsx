import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { PhoneText } from '../../../ui/PhoneText.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { Copy } from '../../../ui/use-copy.ts'
import classes from './AnswerCard.module.css'
import type { Card } from './answer-card.ts'
import { type Choice, Part } from './Part.tsx'
import { numberAndDay } from './part-lines.ts'

interface Props {
  readonly card: Card
  readonly choice: Choice
  readonly copy: Copy
}

/** Who guides the JST, and how they are reached. */
export function MentorPart({ card: { mentor }, choice, copy }: Props) {
  const { t } = useTranslation()
  return (
    <Part title={t('deskCard.mentor')} part="mentor" choice={choice}>
      <ul className={classes.list}>
        {mentor === null ? (
          <li className={classes.quiet}>{t('deskCard.noMentor')}</li>
        ) : (
          <li>
            <TextLink
              to="/wdrozenia/opiekunowie"
              search={{ view: 'visits', mentor: mentor.id }}
              fw={600}
            >
              {mentor.name}
            </TextLink>
            {mentor.phone !== '' && (
              <>
                {' '}
                <PhoneText phone={mentor.phone} copy={copy} />
              </>
            )}
            {mentor.email !== '' && <div>{mentor.email}</div>}
          </li>
        )}
      </ul>
    </Part>
  )
}

/** The people whom the JST sends, by name and function. */
export function PeoplePart({ card: { people, jst }, choice, copy }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const all = people.length > 0 && (
    <TextLink to="/osoby" search={{ jst: jst.teryt }} size="sm">
      {format.number(people.length)}
    </TextLink>
  )
  return (
    <Part title={t('deskCard.people')} part="people" choice={choice} beside={all}>
      <ul className={classes.list}>
        {people.length === 0 && <li className={classes.quiet}>{t('deskCard.noPeople')}</li>}
        {people.map((person) => (
          <li key={person.id}>
            <TextLink to="/osoby/$id" params={{ id: person.id }}>
              {person.firstName} {person.lastName}
            </TextLink>{' '}
            <span className={classes.quiet}>{t(`person.function.${person.function}`)}</span>
            {person.phone !== '' && (
              <>
                {' '}
                <PhoneText phone={person.phone} copy={copy} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** What was signed, by number and day. */
export function AgreementsPart({ card, choice }: Omit<Props, 'copy'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { agreements, jst } = card
  return (
    <Part title={t('deskCard.agreements')} part="agreements" choice={choice}>
      <ul className={classes.list}>
        {agreements.length === 0 && <li className={classes.quiet}>{t('deskCard.noAgreements')}</li>}
        {agreements.map((agreement) => (
          <li key={agreement.kind}>
            {t(`deskCard.agreement.${agreement.kind}`)}{' '}
            {agreement.kind === 'certificate' ? (
              <TextLink to="/wdrozenia/certyfikaty">{numberAndDay(t, format, agreement)}</TextLink>
            ) : (
              <TextLink to="/jst/$teryt" params={{ teryt: jst.teryt }}>
                {numberAndDay(t, format, agreement)}
              </TextLink>
            )}
            {agreement.endedOn !== null && (
              <span className={classes.quiet}>
                , {t('deskCard.ended', { day: format.day(agreement.endedOn) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}
