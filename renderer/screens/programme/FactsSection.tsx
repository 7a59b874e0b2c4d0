import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { useMay } from '../../app/office.ts'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { textOf } from '../../ui/refusal-words.ts'
import { Section } from '../../ui/Section.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useDraftSave } from '../../ui/use-draft-save.ts'
import { useEditing } from '../../ui/use-editing.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { Confirmable } from './Confirmable.tsx'
import { FactsList } from './FactsList.tsx'
import { ProgrammeFields } from './ProgrammeFields.tsx'
import type { Programme } from './programme.ts'
import { type FormErrors, factsOf, formOf, readForm } from './programme-form.ts'

/** The programme's facts: read, confirmed one by one, changed in a form. */
export function FactsSection({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation()
  const format = useFormat()
  const queries = useQueryClient()
  const notice = useSavedNotice()
  const { id, version } = programme
  const saved = useMemo(() => formOf(programme, format), [programme, format])
  const draft = useDraft(`programme/${id}`, saved, version)
  const [errors, setErrors] = useState<FormErrors>({})
  const mayEdit = useMay(contract.programme.save)
  const editing = useEditing(mayEdit && draft.restored)
  const save = useDraftSave({
    draft,
    feature: 'programme',
    async save(form, base) {
      const read = readForm(form)
      if ('facts' in read) {
        await client.programme.save({ id, version: base, ...read.facts, confirmed: [] })
      }
    },
    onSaved() {
      editing.stop()
      notice()
    },
  })
  const confirm = useMutation({
    mutationFn: (field: string) =>
      client.programme.save({ id, version, ...factsOf(programme), confirmed: [field] }),
    onSettled: () => refreshFeatures(queries, ['programme']),
  })
  const submit = () => {
    const read = readForm(draft.value)
    setErrors('errors' in read ? read.errors : {})
    if ('facts' in read) save.submit()
  }
  const mark = (field: string) =>
    programme.proposed.includes(field) && (
      <Confirmable
        what={textOf(t, `field.${field}`) ?? field}
        busy={confirm.isPending}
        onConfirm={() => confirm.mutate(field)}
      />
    )
  return (
    <Section
      title={t('programme.facts')}
      actions={
        !editing.editing && (
          <GuardedButton
            ref={editing.button}
            procedure={contract.programme.save}
            variant="default"
            size="compact-md"
            aria-label={t('programme.editFacts')}
            onClick={editing.start}
          >
            {t('action.edit')}
          </GuardedButton>
        )
      }
    >
      {editing.editing ? (
        <DraftForm
          label={t('programme.editFacts')}
          draft={draft}
          save={save}
          onSubmit={submit}
          onLeave={editing.stop}
        >
          <ProgrammeFields form={draft.value} errors={errors} onChange={draft.change} />
        </DraftForm>
      ) : (
        <>
          <RefusalAlert error={confirm.error} />
          <FactsList programme={programme} mark={mark} />
        </>
      )}
    </Section>
  )
}
