import { Button, List, Stack, Text, Textarea, Title } from '@mantine/core'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
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

const wanted = ['rows', 'jst', 'person', 'identity', 'presence'] as const

/** Where a list of people is given: as a file, or pasted from a spreadsheet; what it should hold. */
export function PeopleStart({ onFile, onRefused, reading }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const limits = useId()
  const heading = useId()
  const { over, props } = useDrop(onFile, onRefused)
  return (
    <div className={classes.columns}>
      <Stack gap="md">
        <div className={classes.drop} data-over={over || undefined} {...props}>
          <Text fw={600}>{t(over ? 'import.start.letGo' : 'peopleImport.start.drop')}</Text>
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
        <Paste onFile={onFile} />
      </Stack>
      <Stack component="section" gap={4} aria-labelledby={heading}>
        <Title order={2} id={heading}>
          {t('import.start.wanted')}
        </Title>
        <List spacing={4} size="md" className={classes.wanted ?? ''}>
          {wanted.map((key) => (
            <List.Item key={key}>{t(`peopleImport.start.${key}`)}</List.Item>
          ))}
        </List>
      </Stack>
    </div>
  )
}

/** Rows copied from a spreadsheet, taken for a file of their own. */
function Paste({ onFile }: Pick<Props, 'onFile'>) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return setMissing(true)
    onFile(new File([text], `${t('peopleImport.paste.name')}.csv`, { type: 'text/csv' }))
  }
  return (
    <form onSubmit={submit} noValidate aria-label={t('peopleImport.paste.title')}>
      <Stack gap="xs" align="flex-start">
        <Textarea
          w="100%"
          rows={5}
          label={t('peopleImport.paste.title')}
          description={t('peopleImport.paste.text')}
          value={text}
          spellCheck={false}
          onChange={({ currentTarget: { value } }) => {
            setText(value)
            setMissing(false)
          }}
          onKeyDown={(event) => {
            // Enter makes a new row; with Ctrl it reads what was pasted.
            if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.form?.requestSubmit()
          }}
          error={missing && t('peopleImport.paste.missing')}
        />
        <Button type="submit" variant="default">
          {t('peopleImport.paste.read')}
        </Button>
      </Stack>
    </form>
  )
}
