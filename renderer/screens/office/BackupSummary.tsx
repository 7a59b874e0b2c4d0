import { Paper } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { backupSummarySchema } from '#electron/contract/office.ts'
import { FieldList, FieldRow } from '../../ui/FieldRow.tsx'
import { useFormat } from '../../ui/format.ts'

/** What a backup holds, shown before anything is done with it. */
export function BackupSummary({ summary }: { summary: z.output<typeof backupSummarySchema> }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Paper p="sm">
      <section aria-label={t('restore.summary')}>
        <FieldList>
          <FieldRow label={t('restore.programmes')}>{format.list(summary.programmes)}</FieldRow>
          <FieldRow label={t('restore.kind')}>
            {t(summary.isSample ? 'restore.sample' : 'restore.real')}
          </FieldRow>
          <FieldRow label={t('restore.jstCount')}>{format.number(summary.jstCount)}</FieldRow>
          <FieldRow label={t('restore.lastChange')}>
            {summary.lastChange === null ? t('value.none') : format.instant(summary.lastChange)}
          </FieldRow>
          <FieldRow label={t('store.size')}>{format.bytes(summary.sizeBytes)}</FieldRow>
          <FieldRow label={t('store.schema')}>{format.number(summary.schemaVersion)}</FieldRow>
        </FieldList>
      </section>
    </Paper>
  )
}
