import { Alert, List } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '#db/values/refusal.ts'
import { useFormat } from './format.ts'
import { refusalSentence } from './refusal-words.ts'

interface Props {
  readonly title: string
  readonly left: readonly {
    readonly key: string
    /** Whom or what it is about, as people call it. */
    readonly name: string
    readonly refusal: Refusal
  }[]
}

/** What a work on many at once left out, and why; nothing where it left out nothing. */
export function LeftOut({ title, left }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  if (left.length === 0) return null
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      icon={<IconAlertTriangle stroke={1.75} aria-hidden />}
      title={title}
    >
      <List>
        {left.map(({ key, name, refusal }) => (
          <List.Item key={key}>
            {name}: {refusalSentence(t, format, refusal)}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
