import { Group, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { FilePicker } from '../../recruitment/import/FilePicker.tsx'

/** An import of cost lines that was written. */
export interface LinesWritten {
  readonly changeSetId: string
  readonly fileName: string
  readonly created: number
  readonly changed: number
}

interface Props {
  readonly done: LinesWritten
  readonly onFile: (file: File) => void
}

/** What an import of cost lines wrote, and where to see it or take it back. */
export function LinesDone({ done, onFile }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { created, changed, changeSetId, fileName } = done
  return (
    <Stack gap="sm" align="flex-start">
      <Title order={2} ref={heading} tabIndex={-1}>
        {t('import.result.title', { name: fileName })}
      </Title>
      <Text role="status">
        {t('budget.import.done', {
          created: format.number(created),
          changed: format.number(changed),
        })}
      </Text>
      <Group gap="xs">
        <LinkButton to="/budzet/plan">{t('budget.import.plan')}</LinkButton>
        <LinkButton to="/historia" search={{ set: changeSetId }} variant="default">
          {t('import.result.history')}
        </LinkButton>
        <FilePicker onFile={onFile} variant="default">
          {t('import.result.next')}
        </FilePicker>
      </Group>
    </Stack>
  )
}
