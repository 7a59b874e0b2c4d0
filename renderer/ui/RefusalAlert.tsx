import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '#db/values/refusal.ts'
import { refusalOf } from '../api.ts'
import { ConflictTable } from './ConflictTable.tsx'
import { useFormat } from './format.ts'
import classes from './RefusalAlert.module.css'
import { refusalSentence } from './refusal-words.ts'

interface Props {
  /** A refusal, or any error of a query or mutation; null shows nothing. */
  readonly error: unknown
  /** What stands over the sentence where nothing was tried yet. */
  readonly title?: string | undefined
  readonly onRetry?: (() => void) | undefined
  /** What a person can do about a conflict of versions. */
  readonly conflict?:
    | { readonly onReload: () => void; readonly onOverwrite: () => void }
    | undefined
}

/** What happened, what was kept and what to do; both values where two people met. */
export function RefusalAlert({ error, title, onRetry, conflict }: Props) {
  const { t } = useTranslation()
  const alert = useRef<HTMLDivElement>(null)
  // A long form is sent from where its end may be out of sight.
  useEffect(() => {
    if (error !== null && error !== undefined) alert.current?.scrollIntoView({ block: 'nearest' })
  }, [error])
  if (error === null || error === undefined) return null
  const refusal = isRefusal(error) ? error : refusalOf(error)
  // Which values are proposed follows from the other fields; nobody types it.
  const conflicts = (refusal?.conflicts ?? []).filter(({ field }) => field !== 'proposed')
  return (
    <Alert
      ref={alert}
      role="alert"
      color="red"
      variant="outline"
      classNames={{
        root: classes.root ?? '',
        title: classes.title ?? '',
        icon: classes.icon ?? '',
      }}
      icon={<IconAlertTriangle aria-hidden stroke={1.75} />}
      title={title ?? t(refusal ? 'refused.title' : 'unexpected.title')}
    >
      <Stack gap="xs" align="flex-start">
        <Sentence refusal={refusal} error={error} elsewhere={conflicts.length === 0} />
        {conflicts.length > 0 && <ConflictTable conflicts={conflicts} />}
        {refusal?.code === 'record.conflict' && conflict && (
          <Group gap="xs">
            <Button variant="default" onClick={conflict.onReload}>
              {t('conflict.reload')}
            </Button>
            <Button onClick={conflict.onOverwrite}>{t('conflict.overwrite')}</Button>
          </Group>
        )}
        {onRetry && (
          <Button variant="default" onClick={onRetry}>
            {t('action.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}

interface SentenceProps {
  readonly refusal: Refusal | null
  readonly error: unknown
  /** Whether two people changed different fields, so that there is nothing to compare. */
  readonly elsewhere: boolean
}

function Sentence({ refusal, error, elsewhere }: SentenceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (refusal) {
    return <Text>{refusalSentence(t, format, refusal, elsewhere ? 'elsewhere' : undefined)}</Text>
  }
  const reference = referenceOf(error)
  return (
    <Text>
      {reference === null ? t('unexpected.text') : t('unexpected.withReference', { reference })}
    </Text>
  )
}

const isRefusal = (error: unknown): error is Refusal =>
  typeof error === 'object' &&
  error !== null &&
  !(error instanceof Error) &&
  'code' in error &&
  'figures' in error

/** The number under which the host's log keeps an unexpected error. */
function referenceOf(error: unknown): string | null {
  const data = error instanceof Error && 'data' in error ? error.data : null
  const known = typeof data === 'object' && data !== null && 'reference' in data
  return known ? String(data.reference) : null
}
