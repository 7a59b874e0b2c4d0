import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecruitmentMoveKind } from '#db/values/recruitment.ts'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { MoveFieldset } from './MoveFieldset.tsx'
import { emptyFields, type MoveFields, missingFields, moveOf } from './moves.ts'
import { ReplacementPicker } from './ReplacementPicker.tsx'

interface Props {
  readonly kind: RecruitmentMoveKind
  readonly jst: { readonly teryt: string; readonly name: string }
  /** The version of the attempt as it was seen; 0 where there was none. */
  readonly version: number
  readonly onClose: () => void
}

/** One move of one JST: what has to be written down, and the host's answer. */
export function MoveDialog({ kind, jst, version, onClose }: Props) {
  const { t } = useTranslation()
  const { programme, status } = useOffice()
  const notice = useSavedNotice()
  const [tried, setTried] = useState(false)
  const place = `move/${programme.id}/${jst.teryt}/${kind}`
  const draft = useDraft<MoveFields>(place, { ...emptyFields, on: programme.referenceDay }, version)
  const fields = draft.value
  // A move that asks for its day alone is confirmed by Enter at once.
  const plain = kind !== 'sign' && kind !== 'withdraw'
  const move = useMutation(
    api.recruitment.move.mutationOptions({
      onSuccess: () => {
        draft.clear()
        notice(t(`recruitment.done.${kind}`, { name: jst.name }))
        onClose()
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const made = moveOf(kind, fields)
    if (made === null || move.isPending) return
    const item = { teryt: jst.teryt, version, move: made }
    move.mutate({ programmeId: programme.id, items: [item] })
  }
  return (
    <Dialog opened onClose={onClose} title={t(`recruitment.title.${kind}`, { name: jst.name })}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text>{t(`recruitment.what.${kind}`)}</Text>
          <DraftNote draft={draft} />
          <MoveFieldset
            kind={kind}
            fields={fields}
            onChange={draft.change}
            missing={tried ? missingFields(kind, fields) : new Set()}
            today={status.today}
            withNumber
          />
          {kind === 'withdraw' && (
            <ReplacementPicker
              leaving={jst.teryt}
              value={fields.replacement}
              onChange={(replacement) => draft.change({ replacement })}
            />
          )}
          <RefusalAlert error={move.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={move.isPending} data-autofocus={plain || undefined}>
              {t(`recruitment.button.${kind}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
