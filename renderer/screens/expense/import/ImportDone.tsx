import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api, client } from '../../../api.ts'
import { ConfirmWithReason } from '../../../ui/ConfirmWithReason.tsx'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { StageHeading } from '../../recruitment/import/StageHeading.tsx'
import { changeSession, type Done } from './import-session.ts'

interface Props {
  readonly scope: string
  readonly done: Done
  readonly arrived: boolean
}

/** What an import wrote, where to see it, and taking the whole of it back. */
export function ImportDone({ scope, done, arrived }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const [asking, setAsking] = useState(false)
  const { changeSetId, name, created, changed } = done
  const counted = (count: number) => ({ count, number: format.number(count) })
  // It may be taken back on the screen of history too.
  const entry = useQuery(api.history.get.queryOptions({ input: { id: changeSetId } }))
  const gone = (entry.data?.set.takenBackBy ?? null) !== null
  const takeBack = useMutation({
    mutationFn: (reason: string) => client.history.takeBack({ id: changeSetId, reason }),
    async onSuccess() {
      await entry.refetch()
      setAsking(false)
      changeSession(scope, { arrived: true })
      notice(t('import.result.takenBack'))
    },
  })
  const onFocused = useCallback(() => changeSession(scope, { arrived: false }), [scope])
  return (
    <Stack gap="sm" align="flex-start">
      <StageHeading arrived={arrived} onFocused={onFocused}>
        {t(gone ? 'import.result.backTitle' : 'import.result.title', { name })}
      </StageHeading>
      <div role="status">
        {gone && <Text>{t('expenseImport.result.backText')}</Text>}
        {!gone && created > 0 && <Text>{t('expenseImport.result.created', counted(created))}</Text>}
        {!gone && changed > 0 && <Text>{t('expenseImport.result.changed', counted(changed))}</Text>}
      </div>
      <Group gap="xs">
        <LinkButton to="/budzet/dokumenty">{t('expenseImport.result.documents')}</LinkButton>
        <LinkButton to="/budzet" variant="default">
          {t('expenseImport.result.realisation')}
        </LinkButton>
        <LinkButton to="/historia" search={{ set: changeSetId }} variant="default">
          {t('import.result.history')}
        </LinkButton>
      </Group>
      <Group gap="xs">
        <Button
          variant="default"
          onClick={() => changeSession(scope, { review: null, done: null, arrived: false })}
        >
          {t('expenseImport.result.next')}
        </Button>
        {gone ? (
          <Button
            variant="default"
            onClick={() => changeSession(scope, { done: null, arrived: true })}
          >
            {t('import.result.preview')}
          </Button>
        ) : (
          <GuardedButton
            procedure={contract.history.takeBack}
            variant="default"
            onClick={() => {
              takeBack.reset()
              setAsking(true)
            }}
          >
            {t('import.result.takeBack')}
          </GuardedButton>
        )}
      </Group>
      <ConfirmWithReason
        opened={asking}
        title={t('import.result.takeBackTitle')}
        text={t('expenseImport.result.takeBackText', counted(created + changed))}
        confirm={t('import.result.takeBack')}
        busy={takeBack.isPending}
        error={takeBack.error}
        onConfirm={takeBack.mutate}
        onClose={() => setAsking(false)}
      />
    </Stack>
  )
}
