import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentSums } from '#db/values/expense-filter.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Pages } from '../../../ui/Pages.tsx'
import { usePaperRows } from '../../../ui/use-paper-rows.ts'
import { useSearchText } from '../../../ui/use-search-text.ts'
import type { DocumentRow, EntryFacts } from '../expense.ts'
import { type DocumentsSearch, filterNames, filterOf } from '../search.ts'
import { BulkSteps } from './BulkSteps.tsx'
import { DocumentFilters, type FilterWords } from './DocumentFilters.tsx'
import { DocumentsTable } from './DocumentsTable.tsx'
import { SumsLine } from './SumsLine.tsx'

interface Props {
  /** The page that is shown, and what reads others for paper. */
  readonly page: readonly DocumentRow[]
  readonly onRead: (offset: number) => Promise<readonly DocumentRow[]>
  readonly sums: DocumentSums | null
  readonly lines: EntryFacts['lines']
  readonly names: FilterWords | null
  /** What is looked for; it never stands in the address. */
  readonly words: string
  readonly onWords: (words: string) => void
  readonly search: DocumentsSearch
  readonly onChange: (changes: Partial<DocumentsSearch>) => void
}

/** The list of documents with its filters, what it adds up to, and steps for those marked. */
export function DocumentsView(props: Props) {
  const { sums, lines, names, search, onChange } = props
  const { t } = useTranslation()
  const rows = usePaperRows(props.page, ({ length }) => props.onRead(length))
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const words = useSearchText(props.words, props.onWords)
  const find = (text: string) => {
    words.change(text)
    if (search.page !== undefined) onChange({ page: undefined })
  }
  const filtered = Object.keys(filterOf(search, words.text)).length > 0
  const clear = () => {
    words.change('')
    onChange(Object.fromEntries(filterNames.map((name) => [name, undefined])))
  }
  const nothing = rows.length === 0 && (search.page ?? 1) === 1
  return (
    <>
      <DocumentFilters
        text={{ ...words, change: find }}
        search={search}
        lines={lines}
        names={names}
        onChange={onChange}
        onClear={filtered ? clear : null}
      />
      {sums && <SumsLine sums={sums} />}
      {nothing ? (
        <EmptyState
          title={t(filtered ? 'expense.noneFound' : 'expense.none')}
          text={t(filtered ? 'expense.noneFoundText' : 'expense.noneText')}
          action={
            !filtered && <LinkButton to="/budzet/dokumenty/nowy">{t('expense.new')}</LinkButton>
          }
        />
      ) : (
        <>
          <BulkSteps
            rows={rows.filter(({ id }) => marked.has(id))}
            onDone={() => setMarked(new Set())}
          />
          <DocumentsTable
            rows={rows}
            marked={marked}
            onMarked={setMarked}
            search={search}
            onChange={onChange}
          />
          <Pages
            page={search.page ?? 1}
            total={sums?.documents ?? 0}
            drawn={rows.length}
            label={t('expense.pages')}
            onPage={(page) => onChange({ page: page === 1 ? undefined : page })}
          />
        </>
      )}
    </>
  )
}
