import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { pageParts, type TrainingPage } from '../training.ts'
import classes from './PartsNav.module.css'

/** The parts of the page with their figures, so that the last one is a key away too. */
export function PartsNav({ training }: { readonly training: TrainingPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, invited, seated, waiting, present, capacity } = training
  const figures = {
    invitations: format.number(invited),
    participants: `${format.number(seated)} / ${format.number(capacity)}`,
    waiting: format.number(waiting),
    attendance: format.number(present),
    certificates: null,
  }
  const parts = (
    ['invitations', 'participants', 'waiting', 'attendance', 'certificates'] as const
  ).filter((part) => part !== 'waiting' || waiting > 0)
  return (
    <nav aria-label={t('training.page.parts')}>
      <ul className={classes.parts}>
        {parts.map((part) => (
          <li key={part}>
            <TextLink to="/szkolenia/$id" params={{ id }} hash={pageParts[part]}>
              {t(`training.part.${part}`)}
            </TextLink>
            {figures[part] !== null && ` ${figures[part]}`}
          </li>
        ))}
      </ul>
    </nav>
  )
}
