import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SheetVerdict } from '#db/values/expense-import.ts'
import { Section } from '../../../ui/Section.tsx'
import type { EntryFacts } from '../expense.ts'
import type { Asked, SettledLine } from './import-session.ts'
import { LineChoiceSelect } from './LineChoiceSelect.tsx'

interface Props {
  readonly rows: readonly SheetVerdict[]
  readonly chosen: readonly SettledLine[]
  readonly lines: EntryFacts['lines']
  readonly onChoose: (asked: Asked, lineId: string) => void
}

/** The words of the file that no cost line answers to: each is settled once for all its rows. */
export function UnknownLines({ rows, chosen, lines, onChoose }: Props) {
  const { t } = useTranslation()
  const asked = new Map<string, Asked>(
    // What was settled stays on the screen, so that it can be corrected.
    chosen.map((one) => [one.words, one.asked]),
  )
  for (const row of rows) {
    if (row.verdict !== 'waits') continue
    const contractor = row.document?.contractor ?? null
    for (const one of row.unknown) asked.set(one.words, { ...one, contractor })
  }
  const picked = new Map(chosen.map(({ words, lineId }) => [words, lineId]))
  if (asked.size === 0) return null
  return (
    <Section title={t('expenseImport.lines.title')}>
      <Text>{t('expenseImport.lines.how')}</Text>
      <Stack gap={6}>
        {[...asked.values()].map((one) => (
          <LineChoiceSelect
            key={one.words}
            label={
              one.written === ''
                ? t('expenseImport.lines.silent', { contractor: one.contractor ?? '–' })
                : t('import.columns.quoted', { heading: one.written })
            }
            lines={lines}
            suggestions={one.suggestions}
            none={t('expenseImport.lines.point')}
            value={picked.get(one.words) ?? ''}
            onChange={(lineId) => onChoose(one, lineId)}
          />
        ))}
      </Stack>
    </Section>
  )
}
