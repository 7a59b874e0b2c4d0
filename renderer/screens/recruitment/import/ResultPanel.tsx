import { Text } from '@mantine/core'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { FilePicker } from '../../../ui/import/FilePicker.tsx'
import { WrittenImport } from '../../../ui/import/WrittenImport.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { changeSession, type Done } from './import-session.ts'

interface Props {
  readonly scope: string
  readonly done: Done
  readonly arrived: boolean
  readonly onFile: (file: File) => void
  /** Goes back to the list that was imported. */
  readonly onPreview: () => void
}

/** What an import of a recruitment list wrote, and where to see it. */
export function ResultPanel({ scope, done, arrived, onFile, onPreview }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const counted = (jsts: number) => ({ count: jsts, number: format.number(jsts) })
  const { changeSetId, fileName, created, changed } = done
  const onFocused = useCallback(() => changeSession(scope, { arrived: false }), [scope])
  return (
    <WrittenImport
      {...{ fileName, changeSetId, arrived, onFocused, onPreview }}
      onTakenBack={() => changeSession(scope, { arrived: true })}
      backText={t('import.result.backText')}
      takeBackText={t('import.result.takeBackText', counted(created + changed))}
      links={
        <>
          <LinkButton to="/tablica">{t('import.result.board')}</LinkButton>
          <LinkButton to="/jst" variant="default">
            {t('import.result.register')}
          </LinkButton>
        </>
      }
      next={
        <FilePicker onFile={onFile} variant="default">
          {t('import.result.next')}
        </FilePicker>
      }
    >
      {created > 0 && <Text>{t('import.result.created', counted(created))}</Text>}
      {changed > 0 && <Text>{t('import.result.changed', counted(changed))}</Text>}
    </WrittenImport>
  )
}
