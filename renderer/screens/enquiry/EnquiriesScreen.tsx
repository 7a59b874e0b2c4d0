import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useEntryWords } from '../../app/entry-words.ts'
import { openNote } from '../../app/note-state.ts'
import { useOffice, useTakesCalls } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { pageSize } from '../../ui/page-size.ts'
import { EnquiriesView } from './list/EnquiriesView.tsx'
import { EnquiryExport } from './list/EnquiryExport.tsx'
import { OthersTalking } from './note/OthersTalking.tsx'
import { type EnquiriesSearch, enquiryFilterOf } from './search.ts'

const route = getRouteApi('/kontakt/rozmowy')

/** The log of conversations: what the address asks for, a page at a time. */
export function EnquiriesScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const programmeId = programme.id
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [words, writeWords] = useEntryWords()
  const may = useTakesCalls()
  const filter = enquiryFilterOf(search, words)
  const pageFrom = (offset: number) => ({ programmeId, filter, offset, limit: pageSize })
  const list = useQuery({
    ...api.enquiry.list.queryOptions({
      input: pageFrom((Number(search.page ?? 1) - 1) * pageSize),
    }),
    placeholderData: keepPreviousData,
  })
  const entry = useQuery(api.enquiry.entry.queryOptions({ input: { programmeId } }))
  const { jst, person, contractor, answer, takenBy } = search
  const names = useQuery({
    ...api.enquiry.names.queryOptions({ input: { jst, person, contractor, answer, takenBy } }),
    placeholderData: keepPreviousData,
  })
  const change = useCallback(
    (changes: Partial<EnquiriesSearch>) => {
      // Another filter begins on its first page.
      const next = (now: EnquiriesSearch) => ({ ...now, page: undefined, ...changes })
      void navigate({ search: next, state: true, replace: true })
    },
    [navigate],
  )
  return (
    <>
      <PageTitle
        title={t('screen.enquiries')}
        lead={t('enquiry.lead')}
        actions={
          <>
            <EnquiryExport filter={filter} disabled={list.data?.total === 0} />
            {may && (
              <Button size="compact-md" aria-keyshortcuts="F9" onClick={() => openNote()}>
                {t('enquiry.new')}
              </Button>
            )}
          </>
        }
      />
      <OthersTalking />
      <Loaded query={list} what={t('enquiry.loading')}>
        {(page) => (
          <EnquiriesView
            list={page}
            onRead={async (offset) => (await api.enquiry.list.call(pageFrom(offset))).rows}
            topics={entry.data?.topics ?? []}
            names={names.data ?? null}
            search={search}
            words={words}
            onWords={writeWords}
            onChange={change}
          />
        )}
      </Loaded>
    </>
  )
}
