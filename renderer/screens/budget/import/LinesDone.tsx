import { Text } from '@mantine/core'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { FilePicker } from '../../../ui/import/FilePicker.tsx'
import { WrittenImport } from '../../../ui/import/WrittenImport.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { changeSession, type LinesWritten } from './lines-session.ts'

interface Props {
  readonly scope: string
  readonly done: LinesWritten
  readonly arrived: boolean
  readonly onFile: (file: File) => void
}

/** What an import of cost lines wrote, and where to see it. */
export function LinesDone({ scope, done, arrived, onFile }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { changeSetId, fileName, created, changed } = done
  const counted = (count: number) => ({ count, number: format.number(count) })
  const onFocused = useCallback(() => changeSession(scope, { arrived: false }), [scope])
  return (
    <WrittenImport
      {...{ fileName, changeSetId, arrived, onFocused }}
      onTakenBack={() => changeSession(scope, { arrived: true })}
      onPreview={() => changeSession(scope, { done: null, arrived: true })}
      backText={t('budget.import.backText')}
      takeBackText={t('budget.import.takeBackText', counted(created + changed))}
      links={<LinkButton to="/budzet/plan">{t('budget.import.plan')}</LinkButton>}
      next={
        <FilePicker onFile={onFile} variant="default">
          {t('import.result.next')}
        </FilePicker>
      }
    >
      {created > 0 && <Text>{t('budget.import.created', counted(created))}</Text>}
      {changed > 0 && <Text>{t('budget.import.changed', counted(changed))}</Text>}
    </WrittenImport>
  )
}
