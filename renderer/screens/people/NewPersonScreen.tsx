import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { guardedFields } from '#db/values/person.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../api.ts'
import { useMay, useOffice } from '../../app/office.ts'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { usualDay } from '../recruitment/usual-day.ts'
import { PersonForm } from './entry/PersonForm.tsx'
import { emptyPerson, type PersonForm as Form, newPersonOf } from './entry/person-form.ts'
import { fullNameOf, type JstPeople } from './people.ts'

const route = getRouteApi('/osoby/nowa')

/** A new person: the form, ready for the keyboard. */
export function NewPersonScreen() {
  const { t } = useTranslation()
  const may = useMay(contract.people.add)
  return (
    <>
      <PageTitle title={t('screen.newPerson')} lead={may && t('person.form.lead')} />
      <ReadOnlyNote procedure={contract.people.add} />
      {may && <Entry />}
    </>
  )
}

function Entry() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const notice = useSavedNotice()
  const { programme, status } = useOffice()
  const { jst, panel, replaces } = route.useSearch()
  // The next person begins where the last one left places free, with another form.
  const [round, setRound] = useState<{ at: number; begin: Partial<Form> }>({ at: 0, begin: {} })
  const saved = useMemo(
    (): Form => ({
      ...emptyPerson,
      namedOn: usualDay(programme.referenceDay, status.today),
      teryt: jst ?? null,
      panel: panel ?? 'manager',
      replacesId: replaces ?? '',
      ...round.begin,
    }),
    [programme.referenceDay, status.today, jst, panel, replaces, round],
  )
  const draft = useDraft(`person/new/${jst ?? ''}/${replaces ?? ''}`, saved, 0, guardedFields)
  const box = useRef<HTMLDivElement>(null)
  const { at, begin } = round
  // Begun again after each person entered, so that typing goes on where it should.
  useEffect(() => {
    if (at === 0) return
    const name = begin.teryt === undefined ? 'teryt' : 'lastName'
    box.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus()
  }, [at, begin])
  const goOn = (id: string, form: Form, next: boolean, there: JstPeople | null) => {
    notice(t('person.form.saved', { name: fullNameOf(form) }))
    if (!next) return void navigate({ to: '/osoby/$id', params: { id } })
    setRound((now) => ({ at: now.at + 1, begin: nextForm(form, there) }))
  }
  return (
    <div ref={box}>
      <PersonForm
        key={at}
        label={t('screen.newPerson')}
        draft={draft}
        kept={null}
        save={async (form, _, there) => {
          const replaced = there?.people.find(({ id }) => id === form.replacesId) ?? null
          const person = newPersonOf(form, programme.id, replaced)
          if (person === null) throw new Error('A form that was checked is complete')
          return client.people.add(person)
        }}
        onSaved={goOn}
        onLeave={() => void navigate({ to: '/osoby' })}
      />
    </div>
  )
}

/** Where the next person begins: in the same JST while it has places, with the panel that has. */
function nextForm(
  { teryt, panel, namedOn, replacesId }: Form,
  there: JstPeople | null,
): Partial<Form> {
  if (there === null || teryt === null) return { namedOn }
  const free = { ...there.free }
  if (replacesId === '') free[panel] -= 1
  const open = free.manager > 0 ? 'manager' : free.staff > 0 ? 'staff' : null
  return open === null ? { namedOn } : { namedOn, teryt, panel: open, function: '' }
}
