import { IconAlertTriangle, IconFlag } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { memo } from 'react'
import type { Format } from '../../../ui/format.ts'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import { TrainingBadge } from '../TrainingBadge.tsx'
import { pageParts, type TrainingRow } from '../training.ts'
import classes from './TrainingLine.module.css'

/** The figures of a training, in the order of the columns. */
export const figures = ['invited', 'seated', 'waiting', 'present'] as const
type Figure = (typeof figures)[number]

const partOf: Readonly<Record<Figure, string>> = {
  invited: pageParts.invitations,
  seated: pageParts.participants,
  waiting: pageParts.waiting,
  present: pageParts.attendance,
}

interface Props {
  readonly training: TrainingRow
  readonly index: number
  readonly measure: ((element: HTMLElement | null) => void) | undefined
  /** Asked for once for the whole list: many rows are drawn while it scrolls. */
  readonly t: TFunction
  readonly format: Format
}

/**
 * One training of the schedule; each figure opens the part of its page that it is made of. Its
 * links are plain, with one listener of the table, so that a row costs little to draw.
 */
export const TrainingLine = memo(function TrainingLine(props: Props) {
  const { training, index, measure, t, format } = props
  const { id, subject, panel, seriesName, days, form, place, trainer, state } = training
  const clashes = [...new Set(training.clashes.map(({ kind }) => kind))]
  const page = `/szkolenia/${id}`
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} className={classes.row}>
      <th scope="row">
        <a href={page} data-training={id} className={classes.link}>
          {subject}
        </a>
        <div className={classes.about}>
          {seriesName} · {t(`person.panel.${panel}`)}
        </div>
        {(training.lastForManagers || clashes.length > 0) && (
          <div className={classes.marks}>
            {training.lastForManagers && (
              <StatusMark icon={IconFlag} tone="agreed" word={t('training.last.mark')} />
            )}
            {clashes.map((kind) => (
              <StatusMark
                key={kind}
                icon={IconAlertTriangle}
                tone="doubt"
                word={t(`training.clash.short.${kind}`)}
              />
            ))}
          </div>
        )}
      </th>
      <td>
        {days.map(({ id: dayId, on, from, to }) => (
          <div key={dayId} className={classes.day}>
            <time dateTime={on}>{format.day(on)}</time> {from}–{to}
          </div>
        ))}
      </td>
      <td className={classes.place}>
        {place === '' || form === 'online' ? t(`training.form.${form}`) : place}
        <div className={classes.about}>{trainer}</div>
      </td>
      {figures.map((figure) => {
        const [number, capacity] = [training[figure], training.capacity].map((one) =>
          format.number(one),
        )
        return (
          <td key={figure} className={classes.number}>
            <a
              href={`${page}#${partOf[figure]}`}
              data-training={id}
              data-part={partOf[figure]}
              className={classes.link}
              aria-label={t(`training.figure.${figure}`, { subject, number, capacity })}
            >
              {figure === 'seated' ? `${number} / ${capacity}` : number}
            </a>
          </td>
        )
      })}
      <td>
        <TrainingBadge state={state} />
      </td>
    </tr>
  )
})
