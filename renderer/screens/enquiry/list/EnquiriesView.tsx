import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Pages } from '../../../ui/Pages.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { usePaperRows } from '../../../ui/use-paper-rows.ts'
import { useSearchText } from '../../../ui/use-search-text.ts'
import type { EnquiryEntry, EnquiryList, EnquiryNames } from '../enquiry.ts'
import { type EnquiriesSearch, enquiryFilterOf } from '../search.ts'
import classes from './Enquiries.module.css'
import { EnquiriesTable } from './EnquiriesTable.tsx'
import { EnquiryFilters } from './EnquiryFilters.tsx'

interface Props {
  readonly list: EnquiryList
  /** Reads a page for paper. */
  readonly onRead: (offset: number) => Promise<EnquiryList['rows']>
  readonly topics: EnquiryEntry['topics']
  readonly names: EnquiryNames | null
  readonly search: EnquiriesSearch
  readonly words: string
  readonly onWords: (words: string) => void
  readonly onChange: (changes: Partial<EnquiriesSearch>) => void
}

/** The conversations that the filter leaves, with how many they are. */
export function EnquiriesView(props: Props) {
  const { list, topics, names, search, words, onWords, onChange } = props
  const { t } = useTranslation()
  const rows = usePaperRows(list.rows, ({ length }) => props.onRead(length))
  const text = useSearchText(words, onWords)
  const filtered = Object.keys(enquiryFilterOf(search, words)).length > 0
  const page = Number(search.page ?? 1)
  const toPage = (next: number) => onChange({ page: next === 1 ? undefined : String(next) })
  const clear = () => {
    text.change('')
    const none = Object.keys(search).map((key) => [key, undefined] as const)
    onChange(Object.fromEntries(none))
  }
  return (
    <>
      <EnquiryFilters
        text={text}
        search={search}
        topics={topics}
        names={names}
        onChange={onChange}
        onClear={filtered ? clear : null}
      />
      <Sums list={list} search={search} />
      {list.rows.length === 0 && page === 1 ? (
        <EmptyState
          title={t(filtered ? 'enquiry.noneFound' : 'enquiry.none')}
          text={t(filtered ? 'enquiry.noneFoundText' : 'enquiry.noneText')}
        />
      ) : (
        <EnquiriesTable rows={rows} />
      )}
      <Pages
        page={page}
        total={list.total}
        drawn={rows.length}
        label={t('enquiry.pages')}
        onPage={toPage}
      />
    </>
  )
}

/** How many conversations there are; each number opens its own. */
function Sums({ list, search }: { readonly list: EnquiryList; readonly search: EnquiriesSearch }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { total, atOnce, open } = list
  const sums = [
    { key: 'total', count: total, to: {} },
    { key: 'atOnce', count: atOnce, to: { atOnce: true } },
    { key: 'open', count: open, to: { open: true } },
  ] as const
  return (
    <dl className={classes.sums} aria-label={t('enquiry.sums.label')}>
      {sums.map(({ key, count, to }) => (
        <div key={key}>
          <dt>{t(`enquiry.sums.${key}`)}</dt>
          <dd className="biuro-number">
            <TextLink
              to="/kontakt/rozmowy"
              search={{ ...search, page: undefined, ...to }}
              state={true}
            >
              {format.number(count)}
            </TextLink>
            {key === 'atOnce' && ` (${format.share(count, total)})`}
          </dd>
        </div>
      ))}
    </dl>
  )
}
