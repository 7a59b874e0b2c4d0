import { SimpleGrid, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { useMay } from '../../app/office.ts'
import { DayField } from '../../ui/DayField.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { stageName } from '../../ui/stage-words.ts'
import { useDraft } from '../../ui/use-draft.ts'
import { useDraftSave } from '../../ui/use-draft-save.ts'
import { useEditing } from '../../ui/use-editing.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { Deliverables } from './Deliverables.tsx'
import type { Programme, Stage } from './programme.ts'
import { StageDays } from './StageDays.tsx'

interface Props {
  readonly programme: Programme
  readonly stage: Stage
}

const stageDays = ['plannedFrom', 'plannedTo', 'actualFrom', 'actualTo'] as const

/** One stage: planned and real days, what it must deliver, and its form. */
export function StageSection({ programme, stage }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const notice = useSavedNotice()
  const { id, version, name, plannedFrom, plannedTo, actualFrom, actualTo } = stage
  const saved = useMemo(
    () => ({ name, plannedFrom, plannedTo, actualFrom, actualTo }),
    [name, plannedFrom, plannedTo, actualFrom, actualTo],
  )
  const draft = useDraft(`stage/${id}`, saved, version)
  const [nameMissing, setNameMissing] = useState(false)
  const mayEdit = useMay(contract.programme.saveStage)
  const editing = useEditing(mayEdit && draft.restored)
  const save = useDraftSave({
    draft,
    feature: 'programme',
    save: (value, base) => client.programme.saveStage({ id, version: base, ...value }),
    onSaved() {
      editing.stop()
      notice()
    },
  })
  const confirm = useMutation({
    mutationFn: () => client.programme.saveStage({ id, version, ...saved }),
    onSettled: () => refreshFeatures(queries, ['programme']),
  })
  const submit = () => {
    const missing = draft.value.name.trim() === ''
    setNameMissing(missing)
    if (!missing) save.submit()
  }
  useOpenedStage(id)
  return (
    <Section
      id={id}
      title={stageName(t, stage.name)}
      actions={
        !editing.editing && (
          <GuardedButton
            ref={editing.button}
            procedure={contract.programme.saveStage}
            variant="default"
            size="compact-md"
            aria-label={t('programme.editStage', { stage: stageName(t, stage.name) })}
            onClick={editing.start}
          >
            {t('action.edit')}
          </GuardedButton>
        )
      }
    >
      {editing.editing ? (
        <DraftForm
          label={t('programme.editStage', { stage: stageName(t, stage.name) })}
          draft={draft}
          save={save}
          onSubmit={submit}
          onLeave={editing.stop}
        >
          <TextInput
            required
            label={t('field.name')}
            value={draft.value.name}
            maxLength={200}
            error={nameMissing && t('refusal.form.required')}
            onChange={(event) => draft.change({ name: event.currentTarget.value })}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
            {stageDays.map((field) => (
              <DayField
                key={field}
                label={t(`field.${field}`)}
                value={draft.value[field]}
                openAt={programme.referenceDay}
                onChange={(day) => draft.change({ [field]: day })}
              />
            ))}
          </SimpleGrid>
        </DraftForm>
      ) : (
        <>
          <RefusalAlert error={confirm.error} />
          <StageDays
            stage={stage}
            confirming={confirm.isPending}
            onConfirm={() => confirm.mutate()}
          />
        </>
      )}
      <Deliverables stage={stage} today={programme.referenceDay} />
    </Section>
  )
}

/** Brings the stage that the address names into view: the page comes after the address. */
function useOpenedStage(id: string): void {
  const isAsked = useLocation({ select: ({ hash }) => hash === id })
  useEffect(() => {
    if (!isAsked) return
    const place = document.getElementById(id)
    place?.scrollIntoView()
    const heading = place?.querySelector('h2')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [isAsked, id])
}
