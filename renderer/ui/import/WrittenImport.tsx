import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api, client } from '../../api.ts'
import { ConfirmWithReason } from '../ConfirmWithReason.tsx'
import { GuardedButton } from '../GuardedButton.tsx'
import { LinkButton } from '../LinkButton.tsx'
import { useSavedNotice } from '../use-saved-notice.ts'
import { StageHeading } from './StageHeading.tsx'

interface Props {
  readonly fileName: string
  readonly changeSetId: string
  /** Whether the screen just moved on to this part, and what to do once the focus is here. */
  readonly arrived: boolean
  readonly onFocused: () => void
  /** It was taken back from here: the heading says so and takes the focus again. */
  readonly onTakenBack: () => void
  /** What was written. */
  readonly children: ReactNode
  /** What is so once it is taken back, and what taking it back does. */
  readonly backText: string
  readonly takeBackText: string
  /** Where to see what was written. */
  readonly links: ReactNode
  /** The way to the next file. */
  readonly next: ReactNode
  /** Goes back to the list that was imported. */
  readonly onPreview: () => void
}

/** What an import wrote, where to see it, and taking the whole of it back. */
export function WrittenImport(props: Props) {
  const { fileName, changeSetId, onTakenBack } = props
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const [asking, setAsking] = useState(false)
  // It may be taken back on the screen of history too.
  const entry = useQuery(api.history.get.queryOptions({ input: { id: changeSetId } }))
  const takeBack = useMutation({
    mutationFn: (reason: string) => client.history.takeBack({ id: changeSetId, reason }),
    async onSuccess() {
      await entry.refetch()
      setAsking(false)
      onTakenBack()
      notice(t('import.result.takenBack'))
    },
  })
  const gone = (entry.data?.set.takenBackBy ?? null) !== null
  return (
    <Stack gap="sm" align="flex-start">
      <StageHeading arrived={props.arrived} onFocused={props.onFocused}>
        {t(gone ? 'import.result.backTitle' : 'import.result.title', { name: fileName })}
      </StageHeading>
      <div role="status">{gone ? <Text>{props.backText}</Text> : props.children}</div>
      <Group gap="xs">
        {props.links}
        <LinkButton to="/historia" search={{ set: changeSetId }} variant="default">
          {t('import.result.history')}
        </LinkButton>
      </Group>
      <Group gap="xs">
        {props.next}
        {gone ? (
          <Button variant="default" onClick={props.onPreview}>
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
        text={props.takeBackText}
        confirm={t('import.result.takeBack')}
        busy={takeBack.isPending}
        error={takeBack.error}
        onConfirm={takeBack.mutate}
        onClose={() => setAsking(false)}
      />
    </Stack>
  )
}
