import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DayText } from '../../../ui/DayText.tsx'
import { deliverableOf, useDeliverableWords } from '../../indicator/deliverable-words.ts'
import type { Overview } from '../dashboard-queries.ts'
import { FoldButton } from '../FoldButton.tsx'
import classes from './AlertList.module.css'
import { WeekLink } from './WeekLink.tsx'

/** So many are shown until all are asked for, and one's own always. */
const firstShown = 6

type Due = Overview['week'][number]

/** What falls due within a week, the nearest first: the day, what, of whom, and whether one's own. */
export function WeekList({ week }: { readonly week: readonly Due[] }) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const first = week.filter(({ mine }, at) => mine || at < firstShown)
  const shown = all ? week : first
  return (
    <section aria-labelledby="this-week">
      <h3 id="this-week" className={classes.week}>
        {t('dashboard.week.title')}
      </h3>
      {week.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('dashboard.week.none')}
        </Text>
      ) : (
        <ol className={classes.list}>
          {shown.map((due) => (
            <DueItem key={`${due.kind} ${due.id} ${due.on} ${due.what}`} due={due} />
          ))}
        </ol>
      )}
      <FoldButton
        rest={week.length - first.length}
        show={t('dashboard.allAlerts', { count: week.length - first.length })}
        fold={t('dashboard.fewerAlerts')}
        all={all}
        onAll={setAll}
      />
    </section>
  )
}

function DueItem({ due }: { readonly due: Due }) {
  const { t } = useTranslation()
  const deliverables = useDeliverableWords()
  const { kind, on, name, mine } = due
  const what = kind === 'deliverable' ? deliverables.name(deliverableOf(due.what)) : due.what
  const told = [t(`dashboard.week.kind.${kind}`), name].filter((part) => part !== '').join(': ')
  return (
    <li className={classes.due}>
      <Text size="sm" c="dimmed">
        <DayText day={on} />
      </Text>
      <div>
        <WeekLink due={due}>{told}</WeekLink>
        {what !== '' && (
          <Text span size="sm">
            {`, ${what}`}
          </Text>
        )}
        {mine && (
          <Text span size="sm" className={classes.whose ?? ''} data-mine>
            {` · ${t('dashboard.whose.mine')}`}
          </Text>
        )}
      </div>
    </li>
  )
}
