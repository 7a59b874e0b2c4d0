import { Button, Text } from '@mantine/core'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { WrittenImport } from '../../../ui/import/WrittenImport.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { changeSession, type Done } from './import-session.ts'

interface Props {
  readonly scope: string
  readonly done: Done
  readonly arrived: boolean
}

/** What an import of documents wrote, and where to see it. */
export function ImportDone({ scope, done, arrived }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { changeSetId, name, created, changed } = done
  const counted = (count: number) => ({ count, number: format.number(count) })
  const onFocused = useCallback(() => changeSession(scope, { arrived: false }), [scope])
  return (
    <WrittenImport
      fileName={name}
      {...{ changeSetId, arrived, onFocused }}
      onTakenBack={() => changeSession(scope, { arrived: true })}
      onPreview={() => changeSession(scope, { done: null, arrived: true })}
      backText={t('expenseImport.result.backText')}
      takeBackText={t('expenseImport.result.takeBackText', counted(created + changed))}
      links={
        <>
          <LinkButton to="/budzet/dokumenty">{t('expenseImport.result.documents')}</LinkButton>
          <LinkButton to="/budzet" variant="default">
            {t('expenseImport.result.realisation')}
          </LinkButton>
        </>
      }
      next={
        <Button
          variant="default"
          onClick={() => changeSession(scope, { review: null, done: null, arrived: false })}
        >
          {t('expenseImport.result.next')}
        </Button>
      }
    >
      {created > 0 && <Text>{t('expenseImport.result.created', counted(created))}</Text>}
      {changed > 0 && <Text>{t('expenseImport.result.changed', counted(changed))}</Text>}
    </WrittenImport>
  )
}
