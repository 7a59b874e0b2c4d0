import { Alert, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { templateFieldWords } from '../../ui/refusal-words.ts'
import { TextLink } from '../../ui/TextLink.tsx'

interface Props {
  readonly templateId: string
  readonly teryts: readonly string[]
  readonly names: ReadonlyMap<string, string>
}

/** Which of the chosen JSTs have no value in a field that would be printed, and in which. */
export function MissingValues({ templateId, teryts, names }: Props) {
  const { t } = useTranslation()
  const { data = [] } = useQuery(
    api.document.missing.queryOptions({ input: { templateId, teryts: [...teryts] } }),
  )
  if (data.length === 0) return null
  return (
    <Alert
      role="status"
      color="orange"
      variant="outline"
      icon={<IconAlertTriangle stroke={1.75} aria-hidden />}
    >
      <Text size="sm" fw={600}>
        {t('paper.new.missing', { count: data.length })}
      </Text>
      <List size="sm" mah="12rem" style={{ overflowY: 'auto' }}>
        {data.map(({ teryt, fields }) => (
          <List.Item key={teryt}>
            <TextLink to="/jst/$teryt" params={{ teryt }} size="sm">
              {names.get(teryt) ?? teryt}
            </TextLink>
            {`: ${templateFieldWords(t, fields)}`}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
