import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { guardedFields } from '#db/values/person.ts'
import type { PersonField } from '#db/values/person-field.ts'
import { client } from '../../../api.ts'
import { useDraft } from '../../../ui/use-draft.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { PersonForm } from '../entry/PersonForm.tsx'
import { changesOf, formOf, type PersonFormField } from '../entry/person-form.ts'
import type { PersonPage } from '../people.ts'

interface Props {
  readonly person: PersonPage
  readonly begin: PersonField | undefined
  readonly onDone: () => void
}

/** The form of a record, in the place of its page; only what was changed is sent. */
export function EditPerson({ person, begin, onDone }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const saved = useMemo(() => formOf(person), [person])
  const draft = useDraft(`person/${person.id}`, saved, person.version, guardedFields)
  const { details, id } = person
  const kept = useMemo(
    () => (details === null ? null : { ...details, left: person.leftOn !== null }),
    [details, person.leftOn],
  )
  if (kept === null) return null
  return (
    <PersonForm
      label={t('person.edit')}
      draft={draft}
      kept={kept}
      begin={begin}
      save={(form, version) => {
        const typed = new Set<PersonFormField>(draft.changed)
        // Another JST or panel may bring another function with it.
        if (form.function !== saved.function) typed.add('function')
        const { twinAccepted } = form
        return client.people.save({ id, version, changes: changesOf(form, typed), twinAccepted })
      }}
      onSaved={() => {
        notice()
        onDone()
      }}
      onLeave={onDone}
    />
  )
}
