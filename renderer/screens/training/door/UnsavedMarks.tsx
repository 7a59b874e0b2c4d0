import { Alert, Button, Group, List, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { refusalOf } from '../../../api.ts'
import { useFormat } from '../../../ui/format.ts'
import { refusalSentence } from '../../../ui/refusal-words.ts'
import type { useMarks } from './use-marks.ts'

interface Props {
  readonly marks: Pick<ReturnType<typeof useMarks>, 'failed' | 'retry' | 'drop'>
  readonly nameOf: (personId: string) => string
  /** Gives the focus back to the field. */
  readonly onDone: () => void
}

/** Marks that the store did not take: whose, why, and what to do; nothing is lost silently. */
export function UnsavedMarks({ marks: { failed, retry, drop }, nameOf, onDone }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  if (failed.length === 0) return null
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      icon={<IconAlertTriangle stroke={1.75} aria-hidden />}
      title={t('attendance.door.unsavedTitle', { count: failed.length })}
    >
      <Stack gap="xs" align="flex-start">
        <List>
          {failed.map(({ key, personId, kind, error }) => {
            const name = nameOf(personId)
            const refusal = refusalOf(error)
            return (
              <List.Item key={key}>
                <Group gap="xs">
                  <span>
                    {t(
                      kind === 'mark'
                        ? 'attendance.door.unsavedMark'
                        : 'attendance.door.unsavedUnmark',
                      { name },
                    )}
                    {'. '}
                    {refusal === null ? t('unexpected.text') : refusalSentence(t, format, refusal)}
                  </span>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() => {
                      drop(key)
                      onDone()
                    }}
                  >
                    {t('attendance.door.drop')}
                  </Button>
                </Group>
              </List.Item>
            )
          })}
        </List>
        <Button
          variant="default"
          onClick={() => {
            retry()
            onDone()
          }}
        >
          {t('attendance.door.retry')}
        </Button>
      </Stack>
    </Alert>
  )
}
