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
import { FilePicker } from './FilePicker.tsx'
import { changeSession, type Done } from './import-session.ts'
import { StageHeading } from './StageHeading.tsx'

interface Props {
  readonly scope: string
  readonly done: Done
  readonly arrived: boolean
  readonly onFile: (file: File) => void
  /** Goes back to the list that was imported. */
  readonly onPreview: () => void
}

/** What an import wrote, where to see it, and taking the whole of it back. */
export function ResultPanel({ scope, done, arrived, onFile, onPreview }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const counted = (jsts: number) => ({ count: jsts, number: format.number(jsts) })
  const notice = useSavedNotice()
  const [asking, setAsking] = useState(false)
  const { changeSetId, fileName, created, changed } = done
  // It may be taken back on the screen of history too.
  const entry = useQuery(api.history.get.queryOptions({ input: { id: changeSetId } }))
  const takeBack = useMutation({
    mutationFn: (reason: string) => client.history.takeBack({ id: changeSetId, reason }),
    async onSuccess() {
      await entry.refetch()
      setAsking(false)
      changeSession(scope, { arrived: true })
      notice(t('import.result.takenBack'))
    },
  })
  const gone = (entry.data?.set.takenBackBy ?? null) !== null
  const onFocused = useCallback(() => changeSession(scope, { arrived: false }), [scope])
  return (
    <Stack gap="sm" align="flex-start">
      <StageHeading arrived={arrived} onFocused={onFocused}>
        {t(gone ? 'import.result.backTitle' : 'import.result.title', { name: fileName })}
      </StageHeading>
      <div role="status">
        {gone ? (
          <Text>{t('import.result.backText')}</Text>
        ) : (
          <>
            {created > 0 && <Text>{t('import.result.created', counted(created))}</Text>}
            {changed > 0 && <Text>{t('import.result.changed', counted(changed))}</Text>}
          </>
        )}
      </div>
      <Group gap="xs">
        <LinkButton to="/">{t('import.result.board')}</LinkButton>
        <LinkButton to="/jst" variant="default">
          {t('import.result.register')}
        </LinkButton>
        <LinkButton to="/historia" search={{ set: changeSetId }} variant="default">
          {t('import.result.history')}
        </LinkButton>
      </Group>
      <Group gap="xs">
        <FilePicker onFile={onFile} variant="default">
          {t('import.result.next')}
        </FilePicker>
        {gone ? (
          <Button variant="default" onClick={onPreview}>
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
        text={t('import.result.takeBackText', counted(created + changed))}
        confirm={t('import.result.takeBack')}
        busy={takeBack.isPending}
        error={takeBack.error}
        onConfirm={takeBack.mutate}
        onClose={() => setAsking(false)}
      />
    </Stack>
  )
}
