import { Alert, List } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { refusalSentence } from '../../../ui/refusal-words.ts'
import type { Due } from './certificates.ts'
import type { LeftOutOfIssue } from './use-issue.ts'

interface Props {
  readonly left: LeftOutOfIssue
  readonly people: Due['people']
}

/** Whom the last issuing left out, and why. */
export function LeftOut({ left, people }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  if (left.length === 0) return null
  const names = new Map(people.map((one) => [one.personId, `${one.firstName} ${one.lastName}`]))
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      icon={<IconAlertTriangle stroke={1.75} aria-hidden />}
      title={t('certificate.section.refusedTitle')}
    >
      <List>
        {left.map(({ personId, refusal }) => (
          <List.Item key={personId}>
            {t('certificate.section.refusedRow', {
              name: names.get(personId) ?? '–',
              why: refusalSentence(t, format, refusal),
            })}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
