import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../api.ts'
import { useMay, useOffice } from '../../app/office.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { DuplicatesNote } from './list/DuplicatesNote.tsx'
import { PeopleView } from './list/PeopleView.tsx'
import type { PeopleSearch } from './search.ts'

const route = getRouteApi('/osoby/')
const typing = 'input, textarea, select, [contenteditable="true"], [role="dialog"] *'

/** The people whom JSTs send: the whole list, filtered in the window; `N` enters a new one. */
export function PeopleScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const may = useMay(contract.people.add)
  const list = useQuery(api.people.list.queryOptions({ input: { programmeId: programme.id } }))
  const change = useCallback(
    (changes: Partial<PeopleSearch>) => {
      void navigate({ search: (now) => ({ ...now, ...changes }), state: true, replace: true })
    },
    [navigate],
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const bare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
      if (event.key.toLowerCase() !== 'n' || !bare || event.defaultPrevented || !may) return
      if (event.target instanceof Element && event.target.matches(typing)) return
      event.preventDefault()
      void navigate({ to: '/osoby/nowa' })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [navigate, may])
  return (
    <>
      <PageTitle
        title={t('screen.peopleList')}
        lead={t('person.lead')}
        actions={
          may && (
            <LinkButton to="/osoby/nowa" aria-keyshortcuts="n">
              {t('person.add')}
            </LinkButton>
          )
        }
      />
      <ReadOnlyNote procedure={contract.people.add} />
      <Loaded query={list} what={t('person.loading')}>
        {({ rows }) => <PeopleView rows={rows} search={search} mayAdd={may} onChange={change} />}
      </Loaded>
      {may && <DuplicatesNote />}
    </>
  )
}
