import { useTranslation } from 'react-i18next'
import { attendanceFigures, type CountDimension } from '#db/values/people-counts.ts'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../../app/office.ts'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { PeopleCountsSearch } from '../search.ts'
import classes from './Counts.module.css'
import { type FoundCounts, formOf, wholeRow } from './counts.ts'
import { SplitTable } from './SplitTable.tsx'
import { useRowName } from './use-row-name.ts'

interface Props {
  readonly found: FoundCounts
  readonly group: CountDimension
  readonly search: PeopleCountsSearch
}

/** Attendances, one for each person and day, in the same split; each figure lists them. */
export function AttendanceSplit({ found: { counts, names }, group, search }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const rowName = useRowName(names)
  const opens = useMay(contract.people.save) || group !== 'sex'
  const { whole, by } = counts.attendances
  const rows = by[group].map((row) => ({ ...row, name: rowName(group, row.key) }))
  if (group === 'jst' || group === 'powiat') {
    rows.sort((a, b) => collator.compare(a.name, b.name))
  }
  return (
    <SplitTable
      caption={t('peopleCounts.attendances')}
      rowsName={t(`peopleCounts.attendanceRows.${group}`)}
      figures={attendanceFigures}
      main="attendances"
      rows={rows}
      whole={whole}
      nameOf={(key) => rowName(group, key)}
      cell={(figure, count, key) => {
        const number = format.number(figure === 'minutes' ? count / 60 : count)
        if (count === 0) return <span className={classes.nothing}>{number}</span>
        if (!opens && key !== null) return number
        return (
          <TextLink
            to="/osoby/zestawienie"
            search={{ ...search, open: key ?? wholeRow, form: formOf(figure) }}
            resetScroll={false}
            inherit
            underline="hover"
            className={classes.figure ?? ''}
            aria-label={t('peopleCounts.opensAttendances', {
              row: key === null ? t('peopleCounts.whole') : rowName(group, key),
              what: t(`peopleCounts.column.${figure}`),
              number,
            })}
          >
            {number}
          </TextLink>
        )
      }}
    />
  )
}

const collator = new Intl.Collator('pl', { numeric: true })
