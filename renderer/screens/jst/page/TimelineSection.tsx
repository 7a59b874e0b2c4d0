import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../ui/Section.tsx'
import type { TimelineEntry } from './jst-page.ts'
import classes from './Timeline.module.css'
import { TimelineItem } from './TimelineItem.tsx'

/** So many of the newest entries are shown at first. */
const shownAtFirst = 20

/** Everything that happened to a JST, newest first. */
export function TimelineSection({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const shown = all ? entries : entries.slice(0, shownAtFirst)
  const rest = entries.length - shown.length
  return (
    <Section title={t('jst.timeline.title')}>
      {entries.length === 0 ? (
        <Text c="dimmed">{t('jst.timeline.none')}</Text>
      ) : (
        <ol className={classes.timeline}>
          {shown.map((entry) => (
            // One change may tell two events, so the change alone is no key.
            <TimelineItem
              key={`${entry.changeId} ${entry.event} ${entry.figures.step ?? ''}`}
              entry={entry}
            />
          ))}
        </ol>
      )}
      {rest > 0 && (
        <div>
          <Button variant="default" onClick={() => setAll(true)}>
            {t('jst.timeline.more', { count: rest })}
          </Button>
        </div>
      )}
    </Section>
  )
}
