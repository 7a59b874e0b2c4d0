import { Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/Section.tsx'
import { ChangesTable } from './ChangesTable.tsx'
import { changesPlace, isOtherNow, type SnapshotPage } from './snapshot.ts'
import { useLineWords } from './use-line-words.ts'

/** What counts otherwise than when the period was frozen, indicator by indicator. */
export function DifferencesSection({ page }: { readonly page: SnapshotPage }) {
  const { t } = useTranslation()
  const words = useLineWords()
  const others = page.lines.filter(isOtherNow)
  return (
    <Section title={t('snapshot.differences')} id="roznice">
      {others.length === 0 && <Text>{t('snapshot.noDifferences')}</Text>}
      {others.map((line) => (
        <Stack key={line.indicatorId} gap={4} id={changesPlace(line.indicatorId)}>
          <Title order={3}>
            {`${line.code} ${words.name(line)}: ${words.value(line, line.value)} → ${words.value(line, line.now)}`}
          </Title>
          {line.named ? (
            <ChangesTable line={line} to={page.head.to} />
          ) : (
            <Text size="sm">{t('snapshot.unnamed', { count: line.differs })}</Text>
          )}
        </Stack>
      ))}
    </Section>
  )
}
