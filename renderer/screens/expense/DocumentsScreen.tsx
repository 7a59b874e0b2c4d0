import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../api.ts'
import { useEntryWords } from '../../app/entry-words.ts'
import { useMay, useOffice } from '../../app/office.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { pageSize } from '../../ui/page-size.ts'
import { DocumentsView } from './list/DocumentsView.tsx'
import { type DocumentsSearch, filterOf } from './search.ts'

const route = getRouteApi('/budzet/dokumenty')
const typing = 'input, textarea, select, [contenteditable="true"], [role="dialog"] *'

/** Expense documents: what the address asks for, a page at a time; `N` enters a new one. */
export function DocumentsScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const may = useMay(contract.expense.add)
  const programmeId = programme.id
  const [words, writeWords] = useEntryWords()
  const filter = filterOf(search, words)
  const pageFrom = (offset: number) => ({
    ...{ programmeId, filter, offset, limit: pageSize },
    order: search.sort ?? ('issuedOn' as const),
    descending: !search.asc,
  })
  const list = useQuery({
    ...api.expense.list.queryOptions({ input: pageFrom(((search.page ?? 1) - 1) * pageSize) }),
    placeholderData: keepPreviousData,
  })
  const sums = useQuery({
    ...api.expense.sums.queryOptions({ input: { programmeId, filter } }),
    placeholderData: keepPreviousData,
  })
  const facts = useQuery(api.expense.entry.queryOptions({ input: { programmeId } }))
  const names = useQuery({
    ...api.expense.names.queryOptions({
      input: { contractor: search.contractor, contract: search.contract, claim: search.claim },
    }),
    placeholderData: keepPreviousData,
  })
  const change = useCallback(
    (changes: Partial<DocumentsSearch>) => {
      // Another filter or order begins on its first page.
      void navigate({
        search: (now) => ({ ...now, page: undefined, ...changes }),
        state: true,
        replace: true,
      })
    },
    [navigate],
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const bare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
      if (event.key.toLowerCase() !== 'n' || !bare || event.defaultPrevented || !may) return
      if (event.target instanceof Element && event.target.matches(typing)) return
      event.preventDefault()
      void navigate({ to: '/budzet/dokumenty/nowy' })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [navigate, may])
  return (
    <>
      <PageTitle
        title={t('screen.documents')}
        lead={t('expense.lead')}
        actions={
          may && (
            <>
              <LinkButton variant="default" to="/budzet/import">
                {t('expense.toImport')}
              </LinkButton>
              <LinkButton to="/budzet/dokumenty/nowy" aria-keyshortcuts="n">
                {t('expense.new')}
              </LinkButton>
            </>
          )
        }
      />
      <Loaded query={list} what={t('expense.loading')}>
        {(page) => (
          <DocumentsView
            page={page}
            onRead={(offset) => api.expense.list.call(pageFrom(offset))}
            sums={sums.data ?? null}
            lines={facts.data?.lines ?? []}
            names={names.data ?? null}
            words={words}
            onWords={writeWords}
            search={search}
            onChange={change}
          />
        )}
      </Loaded>
    </>
  )
}
