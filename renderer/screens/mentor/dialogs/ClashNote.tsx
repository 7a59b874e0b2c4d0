import { Alert, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { VisitClash } from '../mentor.ts'

/** The mentor's other visits at the same time: a warning, never a refusal. */
export function ClashNote({ clashes }: { readonly clashes: readonly VisitClash[] }) {
  const { t } = useTranslation()
  if (clashes.length === 0) return null
  return (
    <Alert
      role="status"
      variant="outline"
      color="yellow"
      icon={<IconAlertTriangle aria-hidden stroke={1.75} />}
      title={
        <Text span fw={600} size="sm" c="var(--mantine-color-text)">
          {t('mentor.clash.title')}
        </Text>
      }
    >
      <List size="sm">
        {clashes.map(({ id, kind, jstName, at }) => (
          <List.Item key={id}>
            {at === null
              ? t('mentor.clash.day', { name: jstName })
              : t(kind === 'hour' ? 'mentor.clash.hour' : 'mentor.clash.dayAt', {
                  name: jstName,
                  hour: at,
                })}
          </List.Item>
        ))}
      </List>
      <Text size="sm" mt={4}>
        {t('mentor.clash.note')}
      </Text>
    </Alert>
  )
}
