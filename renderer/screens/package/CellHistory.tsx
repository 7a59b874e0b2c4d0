import { Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFieldWords } from '../../ui/field-words.ts'
import { useFormat } from '../../ui/format.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import classes from './CellHistory.module.css'
import type { CellPage } from './package.ts'

type Entry = CellPage['history'][number]

/** Everything that happened to a deliverable, newest first: what changed, who and when. */
export function CellHistory({ entries }: { readonly entries: CellPage['history'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useFieldWords()
  const heading = useId()
  /** The step that a change made, by the state it led to. */
  const stepOf = (action: Entry['action'], fields: Entry['fields']) => {
    if (action === 'delete') return t('package.panel.deleted')
    const state = fields.find(({ field }) => field === 'state')?.after
    return state ? words.value('state', state) : t('package.panel.corrected')
  }
  return (
    <section aria-labelledby={heading}>
      <Title order={3} size="h5" id={heading}>
        {t('package.panel.history')}
      </Title>
      {entries.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('package.panel.noHistory')}
        </Text>
      )}
      <ol className={classes.list}>
        {entries.map(({ id, changeSetId, at, author, reason, action, fields }) => (
          <li key={id}>
            <Text size="sm" fw={600} span>
              {stepOf(action, fields)}
            </Text>
            {': '}
            {fields
              .filter(({ before, after }) => (before ?? '') !== (after ?? ''))
              .filter(({ field }) => field !== 'state' && action !== 'delete')
              .map(({ field, before, after }) => {
                const now = words.value(field, after)
                const was = words.value(field, before)
                const change = action === 'insert' ? now : `${was} → ${now}`
                return `${words.name(field)}: ${change}`
              })
              .join('; ')}
            {reason !== null && ` ${t('package.panel.reason', { reason })}`}{' '}
            <Text size="sm" c="dimmed" span>
              {t('package.panel.by', { author, at: format.instant(at) })}
              {' · '}
              <TextLink to="/historia" search={{ set: changeSetId }}>
                {t('package.panel.change')}
              </TextLink>
            </Text>
          </li>
        ))}
      </ol>
    </section>
  )
}
