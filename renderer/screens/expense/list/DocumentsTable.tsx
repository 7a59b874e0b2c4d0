import { IconArrowDown, IconArrowUp, IconPaperclip } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentOrder } from '#db/values/expense-filter.ts'
import { DayText } from '../../../ui/DayText.tsx'
import { useFormat } from '../../../ui/format.ts'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { DocumentBadge } from '../DocumentBadge.tsx'
import type { DocumentRow } from '../expense.ts'
import type { DocumentsSearch } from '../search.ts'
import classes from './DocumentsTable.module.css'

interface Props {
  readonly rows: readonly DocumentRow[]
  readonly marked: ReadonlySet<string>
  readonly onMarked: (marked: ReadonlySet<string>) => void
  readonly search: DocumentsSearch
  readonly onChange: (changes: Partial<DocumentsSearch>) => void
}

/** One page of documents; ↑ and ↓ go from one to the next, Enter opens it. */
export function DocumentsTable({ rows, marked, onMarked, search, onChange }: Props) {
  const { t } = useTranslation()
  const all = rows.length > 0 && rows.every(({ id }) => marked.has(id))
  const heading = (key: DocumentOrder, right = false) => (
    <Heading key={key} column={key} right={right} search={search} onChange={onChange} />
  )
  return (
    <div className={classes.box}>
      <table className={classes.table} aria-label={t('screen.documents')} onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                className={classes.mark}
                aria-label={t('expense.column.markAll')}
                checked={all}
                onChange={() => onMarked(new Set(all ? [] : rows.map(({ id }) => id)))}
              />
            </th>
            {heading('issuedOn')}
            {heading('number')}
            {heading('contractor')}
            <th scope="col">{t('expense.column.line')}</th>
            {heading('gross', true)}
            <th scope="col" className={classes.right}>
              {t('expense.column.eligible')}
            </th>
            <th scope="col" className={classes.right}>
              {t('expense.column.claimed')}
            </th>
            <th scope="col">{t('expense.column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              marked={marked.has(row.id)}
              onMark={() => {
                const next = new Set(marked)
                if (!next.delete(row.id)) next.add(row.id)
                onMarked(next)
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Moves the focus to the same place in the next or the previous row. */
function walk(event: KeyboardEvent<HTMLTableElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || !(event.target instanceof HTMLElement)) return
  // From number to number, or from mark to mark.
  const kind = event.target instanceof HTMLInputElement ? 'input' : 'th a'
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>(`tbody tr ${kind}`)]
  const next = places[places.indexOf(event.target) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

interface HeadingProps {
  readonly column: DocumentOrder
  readonly right: boolean
  readonly search: DocumentsSearch
  readonly onChange: (changes: Partial<DocumentsSearch>) => void
}

function Heading({ column, right, search, onChange }: HeadingProps) {
  const { t } = useTranslation()
  const sorted = (search.sort ?? 'issuedOn') === column
  const ascending = search.asc === true
  const Arrow = ascending ? IconArrowUp : IconArrowDown
  const order = ascending ? 'ascending' : 'descending'
  return (
    <th
      scope="col"
      className={right ? classes.right : undefined}
      aria-sort={sorted ? order : 'none'}
    >
      <button
        type="button"
        className={classes.sort}
        onClick={() =>
          onChange({
            sort: column === 'issuedOn' ? undefined : column,
            asc: (sorted ? !ascending : false) || undefined,
          })
        }
      >
        {t(`expense.column.${column}`)}
        {sorted && <Arrow size={14} stroke={2} aria-hidden />}
      </button>
    </th>
  )
}

interface RowProps {
  readonly row: DocumentRow
  readonly marked: boolean
  readonly onMark: () => void
}

function Row({ row, marked, onMark }: RowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const lines =
    row.line ?? (row.lines === 0 ? t('expense.noLine') : t('expense.lines', { count: row.lines }))
  return (
    <tr
      aria-selected={marked}
      onDoubleClick={() => void navigate({ to: '/budzet/dokumenty/$id', params: { id: row.id } })}
    >
      <td>
        <input
          type="checkbox"
          className={classes.mark}
          aria-label={t('expense.column.mark', { number: row.number })}
          checked={marked}
          onChange={onMark}
        />
      </td>
      <td>
        <DayText day={row.issuedOn} />
      </td>
      <th scope="row" className={classes.number}>
        <TextLink to="/budzet/dokumenty/$id" params={{ id: row.id }}>
          {row.number}
        </TextLink>{' '}
        {row.files > 0 && (
          <IconPaperclip
            size={14}
            stroke={1.75}
            role="img"
            aria-label={t('expense.files', { count: row.files })}
          />
        )}
        <div className={classes.note}>
          {t(row.correctsId === null ? `expense.kind.${row.kind}` : 'expense.correction')}
        </div>
      </th>
      <td className={classes.words} title={`${row.contractor ?? ''} ${row.subject}`.trim()}>
        {row.contractor ?? '–'}
        <div className={classes.note}>{row.subject}</div>
      </td>
      <td className={classes.words} title={lines}>
        {lines}
      </td>
      <td className={classes.right}>
        <MoneyText amount={row.gross} />
      </td>
      <td className={classes.right}>
        <MoneyText amount={row.eligible} />
      </td>
      <td className={classes.right}>
        {row.claimed === 0 ? (
          <span className={classes.nothing}>{t('expense.notClaimed')}</span>
        ) : (
          <TextLink
            to="/budzet/dokumenty/$id"
            params={{ id: row.id }}
            hash="claims"
            aria-label={t('expense.claimedOf', {
              number: row.number,
              amount: format.money(row.claimed),
            })}
          >
            <MoneyText amount={row.claimed} />
          </TextLink>
        )}
      </td>
      <td>
        <DocumentBadge state={row.state} />
      </td>
    </tr>
  )
}
