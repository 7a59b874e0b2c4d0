import { Stack } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { DraftNote } from './DraftNote.tsx'
import { FormActions } from './FormActions.tsx'
import { FormRefusal } from './FormRefusal.tsx'
import type { DraftSave } from './use-draft-save.ts'

interface Props {
  /** What the form is about, for a screen reader. */
  readonly label: string
  readonly draft: { readonly restored: boolean; readonly typed: object; clear(): void }
  readonly save: DraftSave
  /** Checks the fields and calls `save.submit`. */
  readonly onSubmit: () => void
  /** Leaves; what was typed stays as a draft. */
  readonly onLeave: () => void
  readonly submitLabel?: string
  /** What leaving is called; “leave for later” unless told. */
  readonly leaveLabel?: string
  /** What stands beside the buttons: the removal of the record. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A form with a draft: Enter saves, Esc leaves with the draft kept, a conflict shows both values. */
export function DraftForm(props: Props) {
  const { t } = useTranslation()
  const { label, draft, save, onSubmit, onLeave, submitLabel, leaveLabel, aside, children } = props
  const form = useRef<HTMLFormElement>(null)
  const takesFocus = useRef(!draft.restored)
  useEffect(() => {
    // The button that opened the form has left the page, and the focus with it.
    if (!takesFocus.current || document.activeElement !== document.body) return
    form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (save.busy) return
    // What keeps the form from being saved is where the person goes on.
    flushSync(onSubmit)
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  const leaveOnEscape = (event: KeyboardEvent<HTMLFormElement>) => {
    // An open calendar or list takes the first Esc for itself.
    const inside = event.currentTarget.ownerDocument.querySelector('.mantine-Popover-dropdown')
    if (event.key !== 'Escape' || event.defaultPrevented || inside !== null) return
    event.preventDefault()
    onLeave()
  }
  return (
    <form ref={form} onSubmit={submit} onKeyDown={leaveOnEscape} noValidate aria-label={label}>
      <Stack gap="sm">
        <DraftNote draft={draft} />
        {children}
        <FormRefusal
          error={save.error}
          typed={draft.typed}
          conflict={{ onReload: save.onReload, onOverwrite: save.onOverwrite }}
        />
        <FormActions
          submit={submitLabel ?? t('action.save')}
          busy={save.busy}
          leave={{ label: leaveLabel ?? t('action.leave'), onLeave }}
          aside={aside}
        />
      </Stack>
    </form>
  )
}
