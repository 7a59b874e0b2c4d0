import { Stack } from '@mantine/core'
import { type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { StageHeading } from '../../../ui/import/StageHeading.tsx'
import { LoadingState } from '../../../ui/LoadingState.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { changeSession } from './import-session.ts'

interface Props {
  readonly scope: string
  readonly name: string
  readonly arrived: boolean
  /** Whether the verdicts are still to come. */
  readonly pending: boolean
  /** Why they do not come, and the way to ask again; or why nothing was written. */
  readonly error: Error | null
  readonly onRetry: (() => void) | undefined
  readonly children: ReactNode
}

/** The frame of a preview of documents: its heading, what went wrong, what is awaited. */
export function EntryPreview(props: Props) {
  const { scope, name, arrived, pending, error, onRetry, children } = props
  const { t } = useTranslation()
  const onFocused = useCallback(() => changeSession(scope, { arrived: false }), [scope])
  return (
    <Stack gap="xs">
      <StageHeading arrived={arrived} onFocused={onFocused}>
        {t('import.preview.title', { name })}
      </StageHeading>
      <RefusalAlert error={error} onRetry={onRetry} />
      {pending && <LoadingState what={t('expenseImport.judging')} />}
      {children}
    </Stack>
  )
}
