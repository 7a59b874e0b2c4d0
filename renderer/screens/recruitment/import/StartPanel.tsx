import { List, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '#db/values/refusal.ts'
import { maxImportBytes, maxImportRows, megabytes } from '#electron/contract/import-limits.ts'
import { useFormat } from '../../../ui/format.ts'
import { FilePicker } from '../../../ui/import/FilePicker.tsx'
import classes from '../../../ui/import/StartPanel.module.css'
import { useDrop } from '../../../ui/import/use-drop.ts'

interface Props {
  readonly onFile: (file: File) => void
  readonly onRefused: (refusal: Refusal) => void
  /** What is said while a file is read. */
  readonly reading: ReactNode
}

const wanted = ['rows', 'identity', 'steps', 'contact', 'cells'] as const

/** Where a list is given: by dropping it, or by a button; and what it should hold. */
export function StartPanel({ onFile, onRefused, reading }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const limits = useId()
  const heading = useId()
  const { over, props } = useDrop(onFile, onRefused)
  return (
    <div className={classes.columns}>
      <div className={classes.drop} data-over={over || undefined} {...props}>
        <Text fw={600}>{t(over ? 'import.start.letGo' : 'import.start.drop')}</Text>
        <FilePicker onFile={onFile} describedBy={limits}>
          {t('import.start.choose')}
        </FilePicker>
        <Text size="sm" c="dimmed" id={limits}>
          {t('import.start.limits', {
            size: megabytes(maxImportBytes),
            rows: format.number(maxImportRows),
          })}
        </Text>
        {reading}
      </div>
      <Stack component="section" gap={4} aria-labelledby={heading}>
        <Title order={2} id={heading}>
          {t('import.start.wanted')}
        </Title>
        <List spacing={4} size="md" className={classes.wanted ?? ''}>
          {wanted.map((key) => (
            <List.Item key={key}>{t(`import.start.${key}`)}</List.Item>
          ))}
        </List>
      </Stack>
    </div>
  )
}
