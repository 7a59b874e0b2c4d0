import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api, client } from '../../../api.ts'
import { ConfirmWithReason } from '../../../ui/ConfirmWithReason.tsx'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { FilePicker } from '../../../ui/import/FilePicker.tsx'
import { StageHeading } from '../../../ui/import/StageHeading.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { changePeopleSession, type PeopleDone as Done } from './import-session.ts'

interface Props {
  readonly scope: string
  readonly done: Done
  readonly arrived: boolean
  readonly onFile: (file: File) => void
  /** Goes back to the list that was imported. */
  readonly onPreview: () => void
}

/** What an import of people wrote, where to see it, and taking the whole of it back. */
export function PeopleDone({ scope, done, arrived, onFile, onPreview }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const counted = (count: number) => ({ count, number: format.number(count) })
  const notice = useSavedNotice()
  const [asking, setAsking] = useState(false)
  const { changeSetId, fileName, created, changed, marked } = done
  // It may be taken back on the screen of history too.
  const entry = useQuery(api.history.get.queryOptions({ input: { id: changeSetId } }))
  const takeBack = useMutation({
    mutationFn: (reason: string) => client.history.takeBack({ id: changeSetId, reason }),
    async onSuccess() {
      await entry.refetch()
      setAsking(false)
      changePeopleSession(scope, { arrived: true })
      notice(t('import.result.takenBack'))
    },
  })
  const gone = (entry.data?.set.takenBackBy ?? null) !== null
  const onFocused = useCallback(() => changePeopleSession(scope, { arrived: false }), [scope])
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
            {created > 0 && <Text>{t('peopleImport.done.created', counted(created))}</Text>}
            {changed > 0 && <Text>{t('peopleImport.done.changed', counted(changed))}</Text>}
            {marked > 0 && <Text>{t('peopleImport.done.marked', counted(marked))}</Text>}
          </>
        )}
      </div>
      <Group gap="xs">
        <LinkButton to="/osoby">{t('peopleImport.done.people')}</LinkButton>
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
        aboutPerson
        opened={asking}
        title={t('import.result.takeBackTitle')}
        text={t('peopleImport.done.takeBackText', counted(created + changed))}
        confirm={t('import.result.takeBack')}
        busy={takeBack.isPending}
        error={takeBack.error}
        onConfirm={takeBack.mutate}
        onClose={() => setAsking(false)}
      />
    </Stack>
  )
}
