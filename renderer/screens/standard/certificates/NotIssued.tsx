import { Alert, List } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '#db/values/refusal.ts'
import { useFormat } from '../../../ui/format.ts'
import { refusalSentence } from '../../../ui/refusal-words.ts'

interface Props {
  readonly left: readonly {
    readonly teryt: string
    readonly name: string
    readonly refusal: Refusal
  }[]
}

/** Whom the last issuing left out, and why. */
export function NotIssued({ left }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  if (left.length === 0) return null
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      icon={<IconAlertTriangle stroke={1.75} aria-hidden />}
      title={t('implementationCertificate.refusedTitle')}
    >
      <List>
        {left.map(({ teryt, name, refusal }) => (
          <List.Item key={teryt}>
            {t('implementationCertificate.refusedRow', {
              name,
              why: refusalSentence(t, format, refusal),
            })}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
