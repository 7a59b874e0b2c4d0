import { Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { useFormat } from '../../ui/format.ts'
import { useDraft } from '../../ui/use-draft.ts'
import { useDraftSave } from '../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { ProgrammeFields } from './ProgrammeFields.tsx'
import type { Programme } from './programme.ts'
import { type FormErrors, nextEditionForm, readForm } from './programme-form.ts'

interface Props {
  readonly programme: Programme
  readonly onClose: () => void
}

/** A next edition in the same office: facts of its own, the same register. */
export function NewEditionDialog({ programme, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const { chooseProgramme } = useOffice()
  const begun = useMemo(() => nextEditionForm(programme, format), [programme, format])
  const draft = useDraft('programme/new', begun, 0)
  const [errors, setErrors] = useState<FormErrors>({})
  const save = useDraftSave({
    draft,
    feature: 'programme',
    async save(form) {
      const read = readForm(form)
      if ('facts' in read) chooseProgramme((await client.programme.create(read.facts)).id)
    },
    onSaved() {
      onClose()
      notice(t('programme.created'))
    },
  })
  const submit = () => {
    const read = readForm(draft.value)
    setErrors('errors' in read ? read.errors : {})
    if ('facts' in read) save.submit()
  }
  const title = t('programme.newEdition')
  return (
    <Dialog opened onClose={onClose} title={title} size="lg">
      <DraftForm
        label={title}
        draft={draft}
        save={save}
        onSubmit={submit}
        onLeave={onClose}
        submitLabel={t('programme.create')}
      >
        <Text size="sm">{t('programme.newEditionWhy')}</Text>
        <ProgrammeFields form={draft.value} errors={errors} onChange={draft.change} />
      </DraftForm>
    </Dialog>
  )
}
