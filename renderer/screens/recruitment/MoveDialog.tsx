import { Alert, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecruitmentMoveKind } from '#db/values/recruitment.ts'
import { api } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { useOffice } from '../../app/office.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { FormActions } from '../../ui/FormActions.tsx'
import { FormRefusal } from '../../ui/FormRefusal.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { MoveFieldset } from './MoveFieldset.tsx'
import { emptyFields, type MoveFields, missingFields, moveOf } from './moves.ts'
import { ReplacementPicker } from './ReplacementPicker.tsx'
import { useReplacements } from './use-replacements.ts'
import { usualDay } from './usual-day.ts'

interface Props {
  readonly kind: RecruitmentMoveKind
  readonly jst: { readonly teryt: string; readonly name: string }
  /** The version of the attempt as it was seen; 0 where there was none. */
  readonly version: number
  /** Whether an implementation is under way, which a withdrawal would end. */
  readonly implementing: boolean
  readonly onClose: () => void
}

/** One move of one JST: what has to be written down, and the host's answer. */
export function MoveDialog({ kind, jst, version, implementing, onClose }: Props) {
  const { t } = useTranslation()
  const { programme, status } = useOffice()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const [tried, setTried] = useState(false)
  const place = `move/${programme.id}/${jst.teryt}/${kind}`
  const { referenceDay } = programme
  const usual = usualDay(referenceDay, status.today)
  const draft = useDraft<MoveFields>(place, { ...emptyFields, on: usual }, version)
  const fields = draft.value
  const choices = useReplacements(jst.teryt, kind === 'withdraw')
  const replacement = choices.find(({ value }) => value === fields.replacement)
  // A move that asks for its day alone, and has it, is confirmed by Enter at once.
  const [atOnce] = useState(fields.on !== null && kind !== 'sign' && kind !== 'withdraw')
  const move = useMutation(
    api.recruitment.move.mutationOptions({
      async onSuccess() {
        // The dialogue gives way to the page as it stands after the move.
        await refreshFeatures(queries, ['recruitment'])
        draft.clear()
        const done = t(`recruitment.done.${kind}`, { name: jst.name })
        const how = replacement?.waits ? 'placeGiven' : 'replaced'
        const other = replacement && t(`recruitment.done.${how}`, { name: replacement.name })
        notice([done, other].filter(Boolean).join(' '))
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
          {kind === 'withdraw' && implementing && (
            <Alert color="yellow" variant="light" p="xs">
              {t('recruitment.endsImplementation')}
            </Alert>
          )}
          <DraftNote draft={draft} />
          <MoveFieldset
            kind={kind}
            fields={fields}
            onChange={draft.change}
            missing={tried ? missingFields(kind, fields) : new Set()}
            today={status.today}
            openAt={referenceDay}
            withNumber
          />
          {kind === 'withdraw' && (
            <ReplacementPicker
              choices={choices}
              value={fields.replacement}
              onChange={(replacement) => draft.change({ replacement })}
            />
          )}
          <FormRefusal error={move.error} typed={draft.typed} />
          <FormActions
            submit={t(`recruitment.button.${kind}`)}
            busy={move.isPending}
            submitProps={atOnce ? { 'data-autofocus': true } : {}}
            leave={{ label: t('action.cancel'), onLeave: onClose }}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
