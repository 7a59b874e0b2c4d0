import { List, Text } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '#db/values/refusal.ts'
import { maxImportBytes, maxImportRows, megabytes } from '#electron/contract/import-limits.ts'
import { useFormat } from '../../../ui/format.ts'
import { FilePicker } from '../../../ui/import/FilePicker.tsx'
import classes from '../../../ui/import/StartPanel.module.css'
import { useDrop } from '../../../ui/import/use-drop.ts'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'

const wanted = ['rows', 'columns', 'tasks', 'values'] as const

/** Where a budget is given: by dropping it, or by a button; and what it should hold. */
export function LinesStart({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const limits = useId()
  const [refused, setRefused] = useState<Refusal | null>(null)
  const { over, props } = useDrop(onFile, setRefused)
  return (
    <>
      <RefusalAlert error={refused} />
      <div className={classes.columns}>
        <div className={classes.drop} data-over={over || undefined} {...props}>
          <Text fw={600}>{t(over ? 'import.start.letGo' : 'budget.import.drop')}</Text>
          <FilePicker onFile={onFile} describedBy={limits}>
            {t('import.start.choose')}
          </FilePicker>
          <Text size="sm" c="dimmed" id={limits}>
            {t('import.start.limits', {
              size: megabytes(maxImportBytes),
              rows: format.number(maxImportRows),
            })}
          </Text>
        </div>
        <List spacing={4} className={classes.wanted ?? ''}>
          {wanted.map((key) => (
            <List.Item key={key}>{t(`budget.import.wanted.${key}`)}</List.Item>
          ))}
        </List>
      </div>
    </>
  )
}
