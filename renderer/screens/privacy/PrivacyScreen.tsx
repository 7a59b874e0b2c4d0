// What people were told, how long their data stay, what they asked for, what went wrong.
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../api.ts'
import { useMay, useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { BreachesSection } from './BreachesSection.tsx'
import { ClausesSection } from './ClausesSection.tsx'
import { PeopleSection } from './PeopleSection.tsx'
import { RequestsSection } from './RequestsSection.tsx'
import { SectionNav } from './SectionNav.tsx'
import type { PrivacySearch } from './search.ts'
import { ViewsSection } from './ViewsSection.tsx'

const route = getRouteApi('/osoby/rodo')

/** Data protection: one part at a time, the counts of all of them above. */
export function PrivacyScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const may = useMay(contract.privacy.people)
  const input = { programmeId: programme.id }
  const overview = useQuery({ ...api.privacy.overview.queryOptions({ input }), enabled: may })
  const people = useQuery({ ...api.privacy.people.queryOptions({ input }), enabled: may })
  const requests = useQuery({ ...api.privacy.requests.queryOptions({ input }), enabled: may })
  const breaches = useQuery({ ...api.privacy.breaches.queryOptions({ input }), enabled: may })
  const change = (changes: Partial<PrivacySearch>) =>
    void navigate({
      search: (now) => ({ ...now, ...changes }),
      // The words of the search stay, but not for another part of the screen.
      ...(changes.section === undefined ? { state: true } : {}),
      replace: true,
      resetScroll: false,
    })
  const section = search.section ?? 'requests'
  const title = <PageTitle title={t('screen.privacy')} lead={t('privacy.lead')} />
  if (!may) {
    return (
      <>
        {title}
        <ReadOnlyNote procedure={contract.privacy.people} />
      </>
    )
  }
  return (
    <>
      {title}
      <SectionNav
        section={section}
        overview={overview.data}
        people={people.data}
        requests={requests.data?.requests}
        breaches={breaches.data}
        onChoose={(next) => change({ section: next, standing: undefined })}
      />
      <Stack gap="md">
        {section === 'requests' && (
          <Loaded query={requests} what={t('privacy.reading')}>
            {({ requests: rows, today }) => (
              <RequestsSection requests={rows} today={today} people={people.data ?? []} />
            )}
          </Loaded>
        )}
        {section === 'breaches' && (
          <Loaded query={breaches} what={t('privacy.reading')}>
            {(rows) => <BreachesSection breaches={rows} />}
          </Loaded>
        )}
        {section === 'people' && (
          <Loaded query={overview} what={t('privacy.reading')}>
            {(known) => (
              <Loaded query={people} what={t('privacy.reading')}>
                {(rows) => (
                  <PeopleSection overview={known} people={rows} search={search} onSearch={change} />
                )}
              </Loaded>
            )}
          </Loaded>
        )}
        {section === 'clauses' && (
          <Loaded query={overview} what={t('privacy.reading')}>
            {({ clauses, today }) => <ClausesSection clauses={clauses} today={today} />}
          </Loaded>
        )}
        {section === 'views' && <ViewsSection personId={search.person ?? null} onSearch={change} />}
      </Stack>
    </>
  )
}
