import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Feature } from '#electron/contract/features.ts'
import { refreshFeatures } from '../app/changes.ts'
import { Dialog } from './Dialog.tsx'
import { DraftForm } from './DraftForm.tsx'
import { FormRefusal } from './FormRefusal.tsx'
import { type Draft, useDraft } from './use-draft.ts'
import { useDraftSave } from './use-draft-save.ts'
import { useSavedNotice } from './use-saved-notice.ts'

/** What the fields of a record are drawn from. */
export interface RecordFields<T> {
  readonly value: T
  readonly change: Draft<T>['change']
  /** Why the required field does not do, once the person has tried to save. */
  readonly missing: string | false
}

interface Props<T extends object> {
  readonly title: string
  /** Names the record's draft: `jstContact/8`. */
  readonly draftKey: string
  /** The feature whose queries show what is saved. */
  readonly feature: Feature
  /** The saved values, flat, the same object while they do not change. */
  readonly saved: T
  /** The version of the saved record; 0 for a new one. */
  readonly version: number
  /** The fields without which there is nothing to save, also by what the others say. */
  readonly required: keyof T | readonly (keyof T)[] | ((value: T) => readonly (keyof T)[])
  /** Saves the values on top of the version they were typed on. */
  readonly save: (value: T, version: number) => Promise<unknown>
  /** How the record is removed; null where it cannot be. */
  readonly remove?: { readonly label: string; readonly run: () => Promise<unknown> } | null
  readonly onClose: () => void
  /** How wide, where the usual width does not do. */
  readonly size?: string
  readonly children: (fields: RecordFields<T>) => ReactNode
}

/**
 * One record in a dialogue: what is typed stays as a draft until it is saved, a conflict
 * shows both values, and a record that exists may be removed.
 */
export function RecordDialog<T extends object>(props: Props<T>) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const { title, onClose, remove, size } = props
  const draft = useDraft(props.draftKey, props.saved, props.version)
  const [missing, setMissing] = useState(false)
  const save = useDraftSave({
    draft,
    feature: props.feature,
    save: props.save,
    onSaved() {
      onClose()
      notice()
    },
  })
  const removal = useMutation({
    mutationFn: (run: () => Promise<unknown>) => run(),
    onSuccess() {
      draft.clear()
      onClose()
      notice(t('saved.removed'))
    },
    // A record that somebody else changed meanwhile is read again before another try.
    onError: () => refreshFeatures(queries, [props.feature]),
  })
  const submit = () => {
    const { required: named } = props
    const fields = typeof named === 'function' ? named(draft.value) : named
    const required = [fields].flat() as readonly (keyof T)[]
    const empty = required.some((field) => String(draft.value[field] ?? '').trim() === '')
    setMissing(empty)
    removal.reset()
    if (!empty) save.submit()
  }
  return (
    <Dialog opened onClose={onClose} title={title} {...(size === undefined ? {} : { size })}>
      <DraftForm
        label={title}
        draft={draft}
        save={save}
        onSubmit={submit}
        onLeave={onClose}
        aside={
          remove && (
            <Button
              variant="subtle"
              color="red"
              size="compact-sm"
              loading={removal.isPending}
              onClick={() => {
                save.reset()
                removal.mutate(remove.run)
              }}
            >
              {remove.label}
            </Button>
          )
        }
      >
        {props.children({
          value: draft.value,
          change: draft.change,
          missing: missing && t('refusal.form.required'),
        })}
        <FormRefusal error={removal.error} typed={draft.typed} />
      </DraftForm>
    </Dialog>
  )
}
