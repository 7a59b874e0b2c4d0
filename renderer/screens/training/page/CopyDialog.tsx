import { Checkbox } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../../api.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { firstDay, type TrainingPage } from '../training.ts'

interface Props {
  readonly training: TrainingPage
  readonly period: { readonly from: Day; readonly to: Day }
  readonly onClose: () => void
  readonly onCopied: (id: string) => void
}

interface Copy {
  readonly from: Day | null
  readonly invitations: boolean
}

/** The same training on another date: its days keep their gaps, its people stay where they are. */
export function CopyDialog({ training, period, onClose, onCopied }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const { id, subject } = training
  const saved = useMemo((): Copy => ({ from: null, invitations: true }), [])
  const draft = useDraft(`trainingCopy/${id}`, saved, 0)
  const [tried, setTried] = useState(false)
  const save = useDraftSave({
    draft,
    feature: 'training',
    async save({ from, invitations }) {
      if (from === null) return
      const copy = await client.training.copy({ id, from, invitations })
      onCopied(copy.id)
    },
    onSaved() {
      onClose()
      notice(t('training.page.copied'))
    },
  })
  const title = t('training.page.copyTitle', { subject })
  const { from, invitations } = draft.value
  return (
    <Dialog opened onClose={onClose} title={title}>
      <DraftForm
        label={title}
        draft={draft}
        save={save}
        onSubmit={() => {
          setTried(true)
          if (from !== null) save.submit()
        }}
        onLeave={onClose}
        submitLabel={t('training.page.copySubmit')}
      >
        <DayField
          required
          data-autofocus
          label={t('training.page.copyFrom')}
          description={training.days.length > 1 && t('training.page.copyHint')}
          value={from}
          min={period.from}
          max={period.to}
          openAt={firstDay(training) ?? period.from}
          error={tried && from === null && t('refusal.form.required')}
          onChange={(day) => draft.change({ from: day })}
        />
        {training.invited > 0 && (
          <Checkbox
            label={t('training.page.copyInvitations')}
            checked={invitations}
            onChange={({ currentTarget }) => draft.change({ invitations: currentTarget.checked })}
          />
        )}
      </DraftForm>
    </Dialog>
  )
}
