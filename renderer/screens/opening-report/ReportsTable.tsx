import { IconArrowDown, IconArrowUp, IconPaperclip } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { DayText } from '../../ui/DayText.tsx'
import { ReportBadge } from './ReportBadge.tsx'
import classes from './ReportsTable.module.css'
import { keyOf, type Report, reportName } from './reports.ts'
import type { ReportOrder, ReportsSearch } from './search.ts'

interface Props {
  readonly reports: readonly Report[]
  /** Without them nothing can be marked. */
  readonly marked?: ReadonlySet<string>
  readonly onMarked?: (marked: ReadonlySet<string>) => void
  readonly search: ReportsSearch
  readonly onSearch: (change: Partial<ReportsSearch>) => void
  readonly onOpen: (report: Report) => void
}

const days = ['orderedOn', 'dueOn', 'receivedOn', 'acceptedOn'] as const

/** The reports, what is late first; ↑ and ↓ go from one to the next, Space marks, Enter opens. */
export function ReportsTable({ reports, marked, onMarked, search, onSearch, onOpen }: Props) {
  const { t } = useTranslation()
  const keys = reports.map(keyOf)
  const all = marked !== undefined && keys.every((key) => marked.has(key))
  return (
    <div className={classes.box}>
      <table className={classes.table} aria-label={t('screen.openingReports')} onKeyDown={walk}>
        <thead>
          <tr>
            {onMarked && (
              <th scope="col">
                <input
                  type="checkbox"
                  className={classes.mark}
                  aria-label={t('openingReport.markAll')}
                  checked={all}
                  onChange={() => onMarked(new Set(all ? [] : keys))}
                />
              </th>
            )}
            <Heading column="name" search={search} onSearch={onSearch} />
            <th scope="col">{t('openingReport.column.state')}</th>
            <Heading column="contractor" search={search} onSearch={onSearch} />
            {days.map((day) => (
              <Heading key={day} column={day} search={search} onSearch={onSearch} />
            ))}
            <th scope="col">{t('openingReport.column.remarks')}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <Row
              key={keyOf(report)}
              report={report}
              onOpen={onOpen}
              mark={
                marked && onMarked
                  ? {
                      on: marked.has(keyOf(report)),
                      toggle() {
                        const next = new Set(marked)
                        if (!next.delete(keyOf(report))) next.add(keyOf(report))
                        onMarked(next)
                      },
                    }
                  : null
              }
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface HeadingProps extends Pick<Props, 'search' | 'onSearch'> {
  readonly column: ReportOrder
}

/** A heading that puts the list in its order: up, down, and back to what is late first. */
function Heading({ column, search, onSearch }: HeadingProps) {
  const { t } = useTranslation()
  const sorted = search.sort === column
  const descending = search.desc === true
  const Arrow = descending ? IconArrowDown : IconArrowUp
  const next = !sorted
    ? { sort: column, desc: undefined }
    : descending
      ? { sort: undefined, desc: undefined }
      : { desc: true }
  const order = descending ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={sorted ? order : 'none'}>
      <button type="button" className={classes.sort} onClick={() => onSearch(next)}>
        {t(`openingReport.column.${column}`)}
        {sorted && <Arrow size={14} stroke={2} aria-hidden />}
      </button>
    </th>
  )
}

/** Moves the focus to the same place in the next or the previous row. */
function walk(event: KeyboardEvent<HTMLTableElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || !(event.target instanceof HTMLElement)) return
  const kind = event.target instanceof HTMLInputElement ? 'input' : 'button'
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>(`tbody tr ${kind}`)]
  const next = places[places.indexOf(event.target) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

interface RowProps {
  readonly report: Report
  readonly mark: { readonly on: boolean; readonly toggle: () => void } | null
  readonly onOpen: (report: Report) => void
}

function Row({ report, mark, onOpen }: RowProps) {
  const { t } = useTranslation()
  const name = reportName(t, report)
  const cameLate = report.state !== 'late' && report.daysLate > 0
  return (
    <tr aria-selected={mark?.on ?? false} data-state={report.state}>
      {mark && (
        <td>
          <input
            type="checkbox"
            className={classes.mark}
            aria-label={t('openingReport.mark', { name })}
            checked={mark.on}
            onChange={mark.toggle}
          />
        </td>
      )}
      <th scope="row" className={classes.name}>
        <button type="button" className={classes.open} onClick={() => onOpen(report)}>
          {name}
        </button>
        <div className={classes.note}>
          {report.takesPart ? report.powiatName : t('openingReport.withdrawn')}{' '}
          {report.file && (
            <IconPaperclip
              size={14}
              stroke={1.75}
              role="img"
              aria-label={t('openingReport.hasFile', { name: report.file.name })}
            />
          )}
        </div>
      </th>
      <td>
        <ReportBadge state={report.state} daysLate={report.daysLate} />
      </td>
      <td>{report.contractor?.name ?? '–'}</td>
      {days.map((day) => {
        const on = report[day]
        return (
          <td key={day}>
            {on === null ? '–' : <DayText day={on} />}
            {day === 'receivedOn' && cameLate && (
              <div className={classes.note}>
                {t('openingReport.cameLate', { count: report.daysLate })}
              </div>
            )}
          </td>
        )
      })}
      <td className={classes.remarks}>{report.remarks}</td>
    </tr>
  )
}
