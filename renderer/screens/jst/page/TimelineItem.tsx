import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FieldsBeforeAfter } from '../../../ui/FieldsBeforeAfter.tsx'
import { useFieldWords } from '../../../ui/field-words.ts'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { TimelineEntry } from './jst-page.ts'
import classes from './Timeline.module.css'
import { knownEvent, shownFigures, shownReason, showsFields } from './timeline.ts'
import { timelineIcon } from './timeline-icons.ts'

/** One thing that happened: what, from when, with which figures, who wrote it down and when. */
export function TimelineItem({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useFieldWords()
  const Icon = timelineIcon(entry.event)
  const reason = shownReason(entry)
  const byFields = showsFields(entry)
  const figures = shownFigures(entry)
  return (
    <li className={classes.entry}>
      <span className={classes.when}>{format.instant(entry.at)}</span>
      <Icon size={16} stroke={1.75} aria-hidden />
      <div className={classes.words}>
        <Text span fw={600}>
          <Sentence entry={entry} />
        </Text>
        {entry.on !== null && ` ${t('jst.timeline.on', { day: format.day(entry.on) })}`}
        {figures.map(([name, value]) => (
          <Text key={name} size="sm">
            {`${words.name(name)}: ${words.value(name, value)}`}
          </Text>
        ))}
        {entry.replaces && (
          <Text size="sm">
            {`${words.name('replacesJstId')}: `}
            <TextLink to="/jst/$teryt" params={{ teryt: entry.replaces.teryt }} inherit>
              {entry.replaces.name}
            </TextLink>
          </Text>
        )}
        {entry.file !== null && (
          <Text size="sm">{t('jst.timeline.file', { file: entry.file })}</Text>
        )}
        {reason !== null && <Text size="sm">{t('jst.timeline.reason', { reason })}</Text>}
        {byFields && <FieldsBeforeAfter fields={entry.fields} />}
        <Text size="sm" c="dimmed">
          {t('jst.timeline.by', { author: entry.author })}
          {' · '}
          <TextLink to="/historia" search={{ set: entry.changeSetId }}>
            {t('jst.timeline.change')}
          </TextLink>
        </Text>
      </div>
    </li>
  )
}

function Sentence({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation()
  const event = knownEvent(entry.event)
  if (event === null) return t('timeline.changed')
  if (event !== 'undone') return t(`timeline.${event}`)
  const step = knownEvent(String(entry.figures.step ?? ''))
  const what = step === null || step === 'undone' ? '' : t(`timeline.${step}`)
  return t('timeline.undone', { step: what })
}
