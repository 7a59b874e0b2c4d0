import { Button, Checkbox, Group, Kbd, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '#db/values/refusal.ts'
import { refusalOf } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useOffice } from '../../../app/office.ts'
import { DraftNote } from '../../../ui/DraftNote.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { Draft } from '../../../ui/use-draft.ts'
import type { EnteredDocument, EntryFacts } from '../expense.ts'
import { DocumentFields } from './DocumentFields.tsx'
import type { DocumentForm as Form } from './document-form.ts'
import { enteredOf, type FormErrors } from './read-document.ts'

interface Props {
  /** What the form is about, for a screen reader. */
  readonly label: string
  readonly draft: Draft<Form>
  readonly facts: EntryFacts
  readonly documentId: string | null
  /** The versions on the screen, kept with the first thing typed. */
  readonly base: string
  readonly save: (entered: EnteredDocument, form: Form, version: number) => Promise<{ id: string }>
  /** `next` when another document is to be entered right after this one. */
  readonly onSaved: (saved: { readonly id: string }, number: string, next: boolean) => void
  readonly onLeave: () => void
  /** Offers to enter the next one: for a new document. */
  readonly withNext?: boolean
}

const none: FormErrors = {}

/**
 * A document by keyboard: Enter saves, Ctrl+Enter saves and begins the next one, Esc leaves
 * with the draft kept. A likely duplicate and a day outside of the programme ask once.
 */
export function DocumentForm(props: Props) {
  const { label, draft, facts, documentId, base, save, onSaved, onLeave, withNext = false } = props
  const { t } = useTranslation()
  const { programme } = useOffice()
  const queries = useQueryClient()
  const element = useRef<HTMLFormElement>(null)
  const [errors, setErrors] = useState<FormErrors>(none)
  const form = draft.value
  const change = (changes: Partial<Form>) =>
    draft.change({ base: form.base === '' ? base : form.base, ...changes })
  const mutation = useMutation({
    mutationFn: ({ entered }: { entered: EnteredDocument; next: boolean }) =>
      save(entered, form, draft.version),
    onSuccess(saved, { entered, next }) {
      draft.clear()
      onSaved(saved, entered.number, next)
    },
    // What is shown beside the refusal must be what is saved now.
    onError: () => refreshFeatures(queries, ['expense']),
  })
  const submit = (next: boolean) => {
    if (mutation.isPending) return
    const { entered, errors: found } = enteredOf(form, programme.id)
    setErrors(found)
    if (entered !== null) mutation.mutate({ entered, next })
  }
  useEffect(() => {
    if (errors === none) return
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])
  const onKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      submit(withNext)
    }
    // An open list or calendar takes the first Esc for itself.
    const lists = event.currentTarget.ownerDocument.querySelectorAll('.mantine-Popover-dropdown')
    const inside = [...lists].some((list) => list.checkVisibility())
    if (event.key !== 'Escape' || event.defaultPrevented || inside) return
    event.preventDefault()
    onLeave()
  }
  const refusal = refusalOf(mutation.error)
  return (
    <form
      ref={element}
      aria-label={label}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        submit(false)
      }}
      onKeyDown={onKey}
    >
      <Stack gap="sm" maw="62rem">
        <DraftNote draft={draft} />
        <DocumentFields
          form={form}
          facts={facts}
          errors={errors}
          documentId={documentId}
          onChange={change}
        />
        <RefusalAlert
          error={mutation.error}
          conflict={{
            onReload() {
              draft.clear()
              mutation.reset()
            },
            onOverwrite() {
              draft.rebase()
              mutation.reset()
            },
          }}
        />
        {refusal && <Asked refusal={refusal} form={form} onChange={change} />}
        <Group gap="xs">
          <Button type="submit" loading={mutation.isPending}>
            {t('action.save')}
          </Button>
          {withNext && (
            <Button
              variant="default"
              disabled={mutation.isPending}
              rightSection={<Kbd size="xs">Ctrl+Enter</Kbd>}
              onClick={() => submit(true)}
            >
              {t('expense.form.saveAndNext')}
            </Button>
          )}
          <Button variant="default" onClick={onLeave}>
            {t('action.leave')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface AskedProps {
  readonly refusal: Refusal
  readonly form: Form
  readonly onChange: (changes: Partial<Form>) => void
}

/** What the person may answer to a warning, so that the next Enter goes through. */
function Asked({ refusal, form, onChange }: AskedProps) {
  const { t } = useTranslation()
  if (refusal.code === 'expense.duplicate') {
    return (
      <Stack gap={4}>
        <Textarea
          required
          autosize
          minRows={1}
          maxLength={500}
          label={t('expense.form.duplicateReason')}
          value={form.duplicateReason}
          onChange={({ currentTarget }) => onChange({ duplicateReason: currentTarget.value })}
        />
        <Text size="sm">
          <TextLink to="/budzet/dokumenty/$id" params={{ id: String(refusal.figures.id) }}>
            {t('expense.form.openTwin', { number: String(refusal.figures.number) })}
          </TextLink>
        </Text>
      </Stack>
    )
  }
  if (refusal.code !== 'expense.issuedOutside' && refusal.code !== 'expense.monthOutside') {
    return null
  }
  return (
    <Checkbox
      label={t('expense.form.outsideAccepted')}
      checked={form.outsideAccepted}
      onChange={({ currentTarget }) => onChange({ outsideAccepted: currentTarget.checked })}
    />
  )
}
