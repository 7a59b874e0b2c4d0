import { Button, Fieldset, Group, Kbd, Stack } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonField } from '#db/values/person-field.ts'
import { api, refusalOf } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useOffice } from '../../../app/office.ts'
import { DraftNote } from '../../../ui/DraftNote.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import type { Draft } from '../../../ui/use-draft.ts'
import { useFieldError } from '../../../ui/use-field-error.ts'
import type { JstPeople, PersonDetails } from '../people.ts'
import { AddressFields, SensitiveFields, WorkFields } from './FormFields.tsx'
import { IdentityFields } from './IdentityFields.tsx'
import { LeavingFields } from './LeavingFields.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { errorsOf, type PersonForm as Form, type FormErrors, withFunction } from './person-form.ts'
import { ReplaceFields } from './ReplaceFields.tsx'
import { TwinOffer } from './TwinOffer.tsx'

interface Props {
  /** What the form is about, for a screen reader. */
  readonly label: string
  readonly draft: Draft<Form>
  /** What is on record and may be left as it is; null for a new person. */
  readonly kept: (PersonDetails & { readonly left: boolean }) | null
  /** The field to begin with; the first one unless told. */
  readonly begin?: PersonField | undefined
  /** `there` are the people of the chosen JST as the form shows them. */
  readonly save: (
    form: Form,
    version: number,
    there: JstPeople | null,
  ) => Promise<{ readonly id: string }>
  readonly onSaved: (id: string, form: Form, next: boolean, there: JstPeople | null) => void
  readonly onLeave: () => void
}

const none: FormErrors = {}

/**
 * A person by keyboard: Enter saves, Ctrl+Enter saves and begins the next one, Esc leaves with
 * the draft kept. A full panel and a likely copy are answered in the form; nothing typed is lost.
 */
export function PersonForm({ label, draft, kept, begin, save, onSaved, onLeave }: Props) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const queries = useQueryClient()
  const fieldError = useFieldError()
  const element = useRef<HTMLFormElement>(null)
  const [errors, setErrors] = useState<FormErrors>(none)
  const isNew = kept === null
  const register = useQuery(api.jst.list.queryOptions({ input: { programmeId: programme.id } }))
  const rows = register.data?.rows ?? []
  const jst = rows.find(({ teryt }) => teryt === draft.value.teryt)
  const form = withFunction(draft.value, jst?.kind)
  const places = useQuery({
    ...api.people.ofJst.queryOptions({
      input: { programmeId: programme.id, teryt: form.teryt ?? '0000' },
    }),
    enabled: isNew && form.teryt !== null,
  })
  const there = form.teryt === null ? null : (places.data ?? null)
  const mutation = useMutation({
    mutationFn: (_: { readonly next: boolean }) => save(form, draft.version, there),
    async onSuccess({ id }, { next }) {
      await refreshFeatures(queries, ['people'])
      draft.clear()
      onSaved(id, form, next, there)
    },
    // What is shown beside the refusal must be what is saved now.
    onError: () => refreshFeatures(queries, ['people']),
  })
  const submit = (next: boolean) => {
    if (mutation.isPending) return
    const replaced = there?.people.find(({ id }) => id === form.replacesId) ?? null
    const found = errorsOf(form, replaced)
    setErrors(found)
    if (Object.keys(found).length === 0) mutation.mutate({ next })
  }
  useEffect(() => {
    if (errors === none) return
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])
  useEffect(() => {
    const first = begin === undefined ? 'input' : `[name="${begin}"]`
    element.current?.querySelector<HTMLElement>(first)?.focus()
  }, [begin])
  const onKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      submit(isNew)
    }
    // A bare Enter in a list of choices sends the form, as it does in a line of text.
    if (event.key === 'Enter' && event.target instanceof HTMLSelectElement && !event.ctrlKey) {
      event.preventDefault()
      submit(false)
    }
    // An open list or calendar takes the first Esc for itself.
    const lists = event.currentTarget.ownerDocument.querySelectorAll('.mantine-Popover-dropdown')
    const inside = [...lists].some((list) => list.checkVisibility())
    if (event.key !== 'Escape' || event.defaultPrevented || inside) return
    event.preventDefault()
    onLeave()
  }
  const refusal = refusalOf(mutation.error)
  const change = (changes: Partial<Form>) => {
    draft.change(changes)
    const corrected = Object.keys(changes).some((field) => field in errors)
    if (corrected) {
      setErrors((now) =>
        Object.fromEntries(Object.entries(now).filter(([field]) => !(field in changes))),
      )
    }
  }
  const fields = {
    form,
    onChange: change,
    error: (field: keyof Form) => fieldError(errors[field]),
  }
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
      <Stack gap="sm" maw="66rem">
        <DraftNote draft={draft} />
        <PlaceFields {...fields} rows={rows} />
        {there !== null && <ReplaceFields {...fields} there={there} />}
        <Fieldset legend={t('person.form.identity')}>
          <IdentityFields {...fields} maskedPesel={kept?.pesel ?? null} />
        </Fieldset>
        <AddressFields {...fields} />
        <WorkFields {...fields} />
        <SensitiveFields {...fields} answered={kept?.answered ?? []} />
        {kept?.left && <LeavingFields {...fields} />}
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
        {refusal && <TwinOffer refusal={refusal} form={form} onChange={change} />}
        <Group gap="xs">
          <Button type="submit" loading={mutation.isPending}>
            {t(form.replacesId === '' ? 'action.save' : 'person.form.saveReplacing')}
          </Button>
          {isNew && (
            <Button
              variant="default"
              disabled={mutation.isPending}
              rightSection={<Kbd size="xs">Ctrl+Enter</Kbd>}
              onClick={() => submit(true)}
            >
              {t('person.form.saveAndNext')}
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
