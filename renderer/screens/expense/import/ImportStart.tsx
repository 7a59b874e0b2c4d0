import { Group, List, Stack, Text, Title } from '@mantine/core'
import { IconFileInvoice } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '#db/values/refusal.ts'
import {
  maxImportBytes,
  maxImportRows,
  maxInvoiceBytes,
  maxInvoices,
  megabytes,
} from '#electron/contract/import-limits.ts'
import { useFormat } from '../../../ui/format.ts'
import { FilePicker } from '../../../ui/import/FilePicker.tsx'
import { FilesPicker } from '../../../ui/import/FilesPicker.tsx'
import classes from '../../../ui/import/StartPanel.module.css'
import { useFilesDrop } from '../../../ui/import/use-drop.ts'

interface Props {
  readonly onFiles: (files: readonly File[]) => void
  readonly onRefused: (refusal: Refusal) => void
  /** What is said while files are read. */
  readonly reading: ReactNode
}

const wanted = ['invoices', 'rows', 'parts', 'amounts', 'lines', 'nothing'] as const

/** Where files are given: invoices from KSeF, or one spreadsheet; dropped or chosen. */
export function ImportStart({ onFiles, onRefused, reading }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const limits = useId()
  const heading = useId()
  const { over, props } = useFilesDrop(onFiles, onRefused)
  return (
    <div className={classes.columns}>
      <div className={classes.drop} data-over={over || undefined} {...props}>
        <Text fw={600}>{t(over ? 'import.start.letGo' : 'expenseImport.start.drop')}</Text>
        <Group gap="xs" justify="center">
          <InvoicePicker onFiles={onFiles} describedBy={limits} />
          <FilePicker onFile={(file) => onFiles([file])} describedBy={limits}>
            {t('expenseImport.start.sheet')}
          </FilePicker>
        </Group>
        <Text size="sm" c="dimmed" id={limits}>
          {t('expenseImport.start.limits', {
            files: maxInvoices,
            size: megabytes(maxInvoiceBytes),
            sheetSize: megabytes(maxImportBytes),
            rows: format.number(maxImportRows),
          })}
        </Text>
        {reading}
      </div>
      <Stack component="section" gap={4} aria-labelledby={heading}>
        <Title order={2} id={heading}>
          {t('expenseImport.start.wanted')}
        </Title>
        <List spacing={4} size="md" className={classes.wanted ?? ''}>
          {wanted.map((key) => (
            <List.Item key={key}>{t(`expenseImport.start.${key}`)}</List.Item>
          ))}
        </List>
      </Stack>
    </div>
  )
}

interface PickerProps {
  readonly onFiles: (files: readonly File[]) => void
  readonly describedBy?: string
}

/** Chooses structured invoices, one or many. */
export function InvoicePicker({ onFiles, describedBy }: PickerProps) {
  const { t } = useTranslation()
  return (
    <FilesPicker
      onFiles={onFiles}
      accept=".xml,application/xml,text/xml"
      multiple
      icon={IconFileInvoice}
      describedBy={describedBy}
    >
      {t('expenseImport.start.choose')}
    </FilesPicker>
  )
}
