import { Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { ImplementationMoveKind } from '#db/values/implementation.ts'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { usualDay } from '../../recruitment/usual-day.ts'
import { CertificateWarning } from '../../standard/CertificateWarning.tsx'
import type { JstPage } from './jst-page.ts'

interface Props {
  readonly kind: ImplementationMoveKind
  readonly jst: JstPage
  readonly onClose: () => void
}

interface Fields {
  readonly on: Day | null
  readonly number: string
  readonly reason: string
}

function moveOf(kind: ImplementationMoveKind, { on, number, reason }: Fields) {
  if (on === null) return null
  if (kind === 'sign') return number.trim() === '' ? null : { kind, on, number }
  if (kind === 'end') return reason.trim() === '' ? null : { kind, on, reason }
  return { kind, on }
}

/** One move of the implementation: its day and what has to be written down with it. */
export function ImplementationDialog({ kind, jst, onClose }: Props) {
  const { t } = useTranslation()
  const { programme, status } = useOffice()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const [tried, setTried] = useState(false)
  const version = jst.implementationRecord?.version ?? 0
  const place = `implementation/${programme.id}/${jst.teryt}/${kind}`
  const usual = usualDay(programme.referenceDay, status.today)
  const saved: Fields = { on: usual, number: '', reason: '' }
  const draft = useDraft<Fields>(place, saved, version)
  const { on, number, reason } = draft.value
  const [dayFirst] = useState(on === null)
  const move = useMutation({
    mutationFn: (made: NonNullable<ReturnType<typeof moveOf>>) =>
      client.implementation.move({
        programmeId: programme.id,
        teryt: jst.teryt,
        version,
        move: made,
      }),
    async onSuccess() {
      await refreshFeatures(queries, ['implementation'])
      draft.clear()
      notice(t(`implementation.done.${kind}`, { name: jst.name }))
      onClose()
    },
  })
  const submit = () => {
    setTried(true)
    const made = moveOf(kind, draft.value)
    if (made !== null) move.mutate(made)
  }
  const title = t(`implementation.title.${kind}`, { name: jst.name })
  return (
    <Dialog opened onClose={onClose} title={title}>
      <DraftForm
        label={title}
        draft={draft}
        save={{
          submit,
          busy: move.isPending,
          error: move.error,
          reset: move.reset,
          onReload: move.reset,
          onOverwrite: submit,
        }}
        onSubmit={submit}
        onLeave={onClose}
        submitLabel={t(`implementation.button.${kind}`)}
        leaveLabel={t('action.cancel')}
      >
        <DayField
          label={t(`implementation.day.${kind}`)}
          value={on}
          onChange={(day) => draft.change({ on: day })}
          max={status.today}
          openAt={programme.referenceDay}
          {...(dayFirst || kind === 'complete' ? { 'data-autofocus': true } : {})}
          required
          error={tried && on === null && t('recruitment.missing.on')}
        />
        {kind === 'complete' && <CertificateWarning teryt={jst.teryt} />}
        {kind === 'sign' && (
          <TextInput
            required
            data-autofocus={!dayFirst || undefined}
            label={t('recruitment.field.number')}
            placeholder={t('implementation.numberExample')}
            maxLength={80}
            value={number}
            onChange={({ currentTarget }) => draft.change({ number: currentTarget.value })}
            error={tried && number.trim() === '' && t('recruitment.missing.number')}
          />
        )}
        {kind === 'end' && (
          <Textarea
            required
            data-autofocus={!dayFirst || undefined}
            autosize
            minRows={2}
            maxLength={1_000}
            label={t('implementation.reason')}
            description={t('reason.why')}
            value={reason}
            onChange={({ currentTarget }) => draft.change({ reason: currentTarget.value })}
            error={tried && reason.trim() === '' && t('recruitment.missing.reason')}
          />
        )}
      </DraftForm>
    </Dialog>
  )
}
