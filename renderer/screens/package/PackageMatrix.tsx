import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackageMoveKind } from '#db/values/package.ts'
import { Gap } from './Gap.tsx'
import type { Place } from './grid-keys.ts'
import { gridRole } from './grid-roles.ts'
import { MatrixHead } from './MatrixHead.tsx'
import { MatrixRow } from './MatrixRow.tsx'
import classes from './PackageMatrix.module.css'
import {
  asksOfCells,
  columnsShown,
  isAsked,
  type PackageList,
  type PackageRow,
  placeOf,
  rowsShown,
} from './package.ts'
import type { PackageSearch } from './search.ts'
import { useDeliverableWords } from './use-deliverable-words.ts'
import { useDrawn } from './use-drawn.ts'
import { type MarkedCells, useMatrix } from './use-matrix.ts'

/** The rows are all of one height, which the style holds too. */
const rowHeight = 30
/** So many parts fit beside the names in the smallest window. */
const fitting = 9

interface Props {
  readonly list: PackageList
  readonly search: PackageSearch
  readonly marked: MarkedCells
  readonly onMarked: (marked: MarkedCells) => void
  readonly onOpen: (row: PackageRow | null, column: number | 'name' | 'total') => void
  readonly onMove: (move: PackageMoveKind, place: string | null) => void
}

/** The packages: a row for each JST, a column for each deliverable; one stop of Tab. */
export function PackageMatrix({ list, search, marked, onMarked, onOpen, onMove }: Props) {
  const { t } = useTranslation()
  const words = useDeliverableWords()
  const box = useRef<HTMLDivElement>(null)
  const columns = useMemo(
    () => columnsShown(list.deliverables, search),
    [list.deliverables, search],
  )
  const deliverables = useMemo(() => columns.map(({ deliverable }) => deliverable), [columns])
  const rows = useMemo(() => rowsShown(list, search), [list, search])
  const { drawn, drawAll } = useDrawn(rows.length)
  const openPlace = ({ row, column }: Place) => {
    const one = rows[row - 1] ?? null
    if (column === 0) onOpen(one, 'name')
    else onOpen(one, columns[column - 1]?.at ?? 'total')
  }
  const { at, handlers } = useMatrix({
    ...{ box, rows, marked, onMarked },
    columns: deliverables,
    onOpen: openPlace,
    onMove(move, place) {
      const [row, column] = [rows[place.row - 1], deliverables[place.column - 1]]
      onMove(move, row === undefined || column === undefined ? null : placeOf(row.teryt, column))
    },
    drawAll,
  })

  const span = columns.length + 2
  const asks = asksOfCells(search)
  return (
    <div className={classes.box} ref={box}>
      <table
        {...gridRole}
        className={classes.table}
        aria-label={t('package.grid')}
        aria-description={t('package.keys')}
        aria-rowcount={rows.length + 2}
        aria-colcount={span}
        {...(columns.length > fitting ? { 'data-wide': true } : {})}
        style={{ minWidth: `${15.5 + 4.9 * columns.length}rem` }}
        {...handlers}
      >
        <colgroup>
          <col style={{ width: '11.5rem' }} />
          {columns.map(({ at: place }) => (
            <col key={place} />
          ))}
          <col style={{ width: '4.75rem' }} />
        </colgroup>
        <MatrixHead list={list} columns={columns} search={search} at={at} words={words} />
        <tbody>
          {rows.slice(0, drawn).map((row, index) => (
            <MatrixRow
              key={row.teryt}
              row={row}
              number={index + 1}
              columns={columns}
              words={words}
              entry={at.row === index + 1 ? at.column : -1}
              marks={
                marked.size === 0
                  ? 0
                  : maskOf(columns, ({ deliverable }) =>
                      marked.has(placeOf(row.teryt, deliverable)),
                    )
              }
              off={
                asks
                  ? maskOf(columns, ({ at: of }) => {
                      const cell = row.cells[of]
                      return cell !== undefined && !isAsked(cell, search)
                    })
                  : 0
              }
            />
          ))}
          {drawn < rows.length && <Gap height={(rows.length - drawn) * rowHeight} span={span} />}
        </tbody>
      </table>
    </div>
  )
}

/** Which columns something is true of, as bits: a row is drawn anew only when they change. */
const maskOf = <C,>(columns: readonly C[], is: (column: C) => boolean): number =>
  columns.reduce((mask, column, at) => (is(column) ? mask | (1 << at) : mask), 0)
