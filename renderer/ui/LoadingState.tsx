import { Button, Group, Loader, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  /** What is being done, in words: `Czytam rejestr…`. */
  readonly what: string
  readonly onCancel?: () => void
}

/** Nothing for the first second, then words (and a way out where there is one). */
export function LoadingState({ what, onCancel }: Props) {
  const { t } = useTranslation()
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 1_000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" aria-live="polite">
      {long && (
        <Group p="md" gap="sm">
          <Loader size="sm" aria-hidden />
          <Text>{what}</Text>
          {onCancel && (
            <Button variant="default" size="compact-sm" onClick={onCancel}>
              {t('action.cancel')}
            </Button>
          )}
        </Group>
      )}
    </div>
  )
}
