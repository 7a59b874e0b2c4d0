import { Alert, Paper, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { JstKind } from '#db/values/jst.ts'
import { api } from '../../api.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { templateFieldWords } from '../../ui/refusal-words.ts'
import { Section } from '../../ui/Section.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { fullName } from '../jst/full-name.ts'

interface Props {
  readonly templateId: string
  readonly jst: { readonly teryt: string; readonly name: string; readonly kind: JstKind }
}

/** What a paper will say, paragraph by paragraph; no number is used for it. */
export function PaperPreview({ templateId, jst }: Props) {
  const { t } = useTranslation()
  const preview = useQuery(
    api.document.preview.queryOptions({ input: { templateId, teryt: jst.teryt } }),
  )
  return (
    <Section title={t('paper.preview.title', { jst: fullName(t, jst) })}>
      <Loaded query={preview} what={t('paper.preview.loading')}>
        {({ paragraphs, missing }) => (
          <Stack gap="xs">
            {missing.length > 0 && (
              <Alert
                color="orange"
                variant="outline"
                icon={<IconAlertTriangle stroke={1.75} aria-hidden />}
              >
                {t('paper.preview.missing', { fields: templateFieldWords(t, missing) })}{' '}
                <TextLink to="/jst/$teryt" params={{ teryt: jst.teryt }} size="sm">
                  {t('paper.preview.toJst')}
                </TextLink>
              </Alert>
            )}
            <Paper withBorder p="md" lang="pl">
              <Stack gap="xs">
                {[...paragraphs.entries()].map(([place, text]) => (
                  <Text key={place} size="sm">
                    {text}
                  </Text>
                ))}
              </Stack>
            </Paper>
          </Stack>
        )}
      </Loaded>
    </Section>
  )
}
