import { type CSSProperties, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackageMoveKind } from '#db/values/package.ts'
import type { Place } from './grid-keys.ts'
import { gridRole, rowGroupRole } from './grid-roles.ts'
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

/** So many rows are drawn together. */
const blockRows = 10
/** So many parts fit beside the names in the smallest window. */
const fitting = 9

interface Props {
  readonly list: PackageList
  readonly search: PackageSearch
  readonly marked: MarkedCells
  readonly onMarked: (marked: MarkedCells) => void
  readonly onOpen: (row: PackageRow | null, column: number | 'name' | 'total') => void
  readonly onMove: (move: PackageMoveKind, place: string | null) => void
  readonly onOther: () => void
}

/** The packages: a row for each JST, a column for each deliverable; one stop of Tab. */
export function PackageMatrix({ list, search, marked, onMarked, onOpen, ...on }: Props) {
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
      on.onMove(move, row === undefined || column === undefined ? null : placeOf(row.teryt, column))
    },
    onOther: on.onOther,
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
        style={styled({ '--parts': columns.length })}
        {...handlers}
      >
        <MatrixHead list={list} columns={columns} search={search} at={at} words={words} />
        {blocksOf(rows.slice(0, drawn)).map(({ first, block }) => (
          <tbody
            key={first}
            {...rowGroupRole}
            className={classes.block}
            style={styled({ '--rows': block.length })}
          >
            {block.map((row, index) => (
              <MatrixRow
                key={row.teryt}
                row={row}
                number={first + index + 1}
                columns={columns}
                words={words}
                entry={at.row === first + index + 1 ? at.column : -1}
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
          </tbody>
        ))}
        <tbody
          aria-hidden
          className={classes.gap}
          style={styled({ '--rows': rows.length - drawn })}
        />
      </table>
    </div>
  )
}

/** The rows in blocks, each with the place of its first row. */
const blocksOf = (rows: readonly PackageRow[]) =>
  Array.from({ length: Math.ceil(rows.length / blockRows) }, (_, at) => {
    const first = at * blockRows
    return { first, block: rows.slice(first, first + blockRows) }
  })

/** What the style reckons the columns and the heights by. */
const styled = (properties: Readonly<Record<`--${string}`, number>>) => properties as CSSProperties

/** Which columns something is true of, as bits: a row is drawn anew only when they change. */
const maskOf = <C,>(columns: readonly C[], is: (column: C) => boolean): number =>
  columns.reduce((mask, column, at) => (is(column) ? mask | (1 << at) : mask), 0)
