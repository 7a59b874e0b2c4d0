import { Stack, Textarea, Title } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { ClaimPage } from '../claim.ts'
import { progressOf } from './progress.ts'

interface Props {
  readonly claim: ClaimPage
  readonly onDone: () => void
}

/** The words on each task; what is typed stays as a draft until it is saved. */
export function ProgressForm({ claim, onDone }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const { id, version, stages, problems, plan } = claim
  const saved = useMemo(
    () => Object.fromEntries(progressOf(stages).map(({ taskId, text }) => [taskId, text])),
    [stages],
  )
  const draft = useDraft<Record<string, string>>(`claim/${id}/progress`, saved, version)
  const save = useDraftSave({
    draft,
    feature: 'claim',
    save: (value, base) => {
      const progress = Object.entries(value).map(([taskId, text]) => ({ taskId, text }))
      return client.claim.describe({ id, version: base, progress, problems, plan })
    },
    onSaved() {
      onDone()
      notice()
    },
  })
  return (
    <DraftForm
      label={t('claim.editProgress')}
      draft={draft}
      save={save}
      onSubmit={save.submit}
      onLeave={onDone}
    >
      {stages.map((stage) => (
        <Stack key={stage.id} gap="xs">
          <Title order={3}>{stage.name ?? t('claim.noStage')}</Title>
          {stage.tasks.map((task) => (
            <Textarea
              key={task.id}
              autosize
              minRows={2}
              maxLength={4000}
              label={task.name}
              description={
                task.claimed !== 0 && t('claim.taskClaimed', { amount: format.money(task.claimed) })
              }
              value={draft.value[task.id] ?? ''}
              onChange={(event) => draft.change({ [task.id]: event.currentTarget.value })}
            />
          ))}
        </Stack>
      ))}
    </DraftForm>
  )
}
