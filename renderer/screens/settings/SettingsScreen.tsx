import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Columns } from '../../ui/Columns.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { AboutSection } from './AboutSection.tsx'
import { LookSection } from './LookSection.tsx'
import { NoteKeySection } from './NoteKeySection.tsx'
import { PeopleSection } from './PeopleSection.tsx'
import { SettingsDialogs } from './SettingsDialogs.tsx'
import { StoreSection } from './StoreSection.tsx'
import type { SettingsDialog } from './search.ts'

const route = getRouteApi('/ustawienia')

/** The office's file, its people, how the window looks, and the program itself. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const { status, store } = useOffice()
  const { dialog, file } = route.useSearch()
  const navigate = route.useNavigate()
  const { hash } = useLocation()
  const people = useQuery(api.account.list.queryOptions({ input: {} }))
  const show = (next: SettingsDialog | undefined) =>
    void navigate({ search: { dialog: next }, replace: true })

  useEffect(() => {
    if (hash !== '') document.getElementById(hash)?.scrollIntoView()
  }, [hash])

  return (
    <>
      <PageTitle title={t('screen.settings')} />
      <Columns
        left={<StoreSection store={store} onDialog={show} />}
        right={
          <>
            <Loaded query={people} what={t('people.reading')}>
              {(list) => <PeopleSection people={list} />}
            </Loaded>
            <LookSection />
            <NoteKeySection />
            <AboutSection status={status} />
          </>
        }
      />
      <SettingsDialogs
        dialog={dialog}
        file={file}
        suggestedBackup={status.suggested.backup}
        onClose={() => show(undefined)}
      />
    </>
  )
}
