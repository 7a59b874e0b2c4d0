import { TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { ClaimPage } from '../claim.ts'

interface Props {
  readonly claim: ClaimPage
  readonly onDone: () => void
}

/** The number in the institution's system: all that is still written after the submission. */
export function NumberForm({ claim, onDone }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const { id, version, number } = claim
  const saved = useMemo(() => ({ number }), [number])
  const draft = useDraft(`claim/${id}/number`, saved, version)
  const save = useDraftSave({
    draft,
    feature: 'claim',
    save: (value, base) => client.claim.saveNumber({ id, version: base, ...value }),
    onSaved() {
      onDone()
      notice()
    },
  })
  return (
    <DraftForm
      label={t('claim.editHead')}
      draft={draft}
      save={save}
      onSubmit={save.submit}
      onLeave={onDone}
    >
      <TextInput
        label={t('claim.number')}
        maxLength={80}
        value={draft.value.number}
        onChange={(event) => draft.change({ number: event.currentTarget.value })}
      />
    </DraftForm>
  )
}
