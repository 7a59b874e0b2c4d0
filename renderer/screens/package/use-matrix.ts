import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Deliverable, PackageMoveKind } from '#db/values/package.ts'
import { matrixAction, type Place } from './grid-keys.ts'
import { type PackageRow, placeOf } from './package.ts'

/** The marked cells, as `placeOf` names them. */
export type MarkedCells = ReadonlySet<string>

/** Where a rectangle began, what was marked before it, and what it left marked. */
interface Anchor {
  readonly place: Place
  readonly base: MarkedCells
  readonly left: MarkedCells
}

interface Options {
  readonly box: RefObject<HTMLElement | null>
  readonly rows: readonly PackageRow[]
  readonly columns: readonly Deliverable[]
  readonly marked: MarkedCells
  readonly onMarked: (marked: MarkedCells) => void
  readonly onOpen: (place: Place) => void
  /** Makes a move with what is marked, or with the place where nothing is. */
  readonly onMove: (move: PackageMoveKind, place: Place) => void
  /** Something else than a move was done. */
  readonly onOther: () => void
  /** Draws the rows that are not there yet. */
  readonly drawAll: () => void
}

/** The keys, marks and focus of the matrix; what each key does is in `matrixAction`. */
export function useMatrix(options: Options) {
  const [at, setAt] = useState<Place>({ row: 1, column: 1 })
  const anchor = useRef<Anchor | null>(null)
  // Read when a key is pressed, so that the handlers stay the same for every row.
  const latest = useRef(options)
  useLayoutEffect(() => {
    latest.current = options
  })
  const last = { row: options.rows.length, column: options.columns.length + 1 }
  const here: Place = {
    row: Math.min(at.row, last.row),
    column: Math.min(at.column, last.column),
  }

  const goTo = useCallback((to: Place) => {
    const { box, drawAll } = latest.current
    setAt(to)
    if (focusCell(box.current, to)) return
    drawAll()
    focusCell(box.current, to)
  }, [])

  const range = useCallback((from: Place, to: Place) => {
    const { marked, onMarked, rows, columns } = latest.current
    // Marks changed otherwise since, taken away or moved on, begin a rectangle of their own.
    const { place, base } =
      anchor.current?.left === marked ? anchor.current : { place: from, base: marked }
    const left = withRectangle(base, place, to, rows, columns)
    anchor.current = { place, base, left }
    onMarked(left)
  }, [])

  const toggle = useCallback((place: Place) => {
    const { marked, onMarked, rows, columns } = latest.current
    anchor.current = null
    const next = new Set(marked)
    for (const one of cellsBetween(place, place, rows, columns)) {
      if (!next.delete(one)) next.add(one)
    }
    onMarked(next)
  }, [])

  const column = useCallback((place: Place) => {
    const { marked, onMarked, rows, columns } = latest.current
    const from = { row: 1, column: place.column }
    const own = cellsBetween(from, { ...from, row: rows.length }, rows, columns)
    const all = own.every((one) => marked.has(one))
    const next = new Set(marked)
    for (const one of own) {
      if (all) next.delete(one)
      else next.add(one)
    }
    onMarked(next)
  }, [])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const place = placeIn(event.target)
    if (place === null || event.defaultPrevented) return
    const action = matrixAction(event, place, last)
    if (action === null) return
    if (action.kind === 'clear' && options.marked.size === 0) return
    event.preventDefault()
    if (action.kind !== 'move') options.onOther()
    if (action.kind === 'open') options.onOpen(place)
    else if (action.kind === 'toggle') toggle(place)
    else if (action.kind === 'column') column(place)
    else if (action.kind === 'clear') options.onMarked(new Set())
    else if (action.kind === 'move') options.onMove(action.move, place)
    else {
      if (action.range) range(place, action.to)
      else anchor.current = null
      goTo(action.to)
    }
  }
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const place = placeIn(event.target)
    if (place === null || event.button !== 0) return
    event.preventDefault()
    options.onOther()
    if (event.shiftKey) range(here, place)
    else if (event.ctrlKey || event.metaKey) toggle(place)
    else {
      anchor.current = null
      options.onOpen(place)
    }
    setAt(place)
    focusCell(options.box.current, place)
  }
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const place = placeIn(target)
    if (place !== null && (place.row !== at.row || place.column !== at.column)) setAt(place)
  }
  return { at: here, handlers: { onKeyDown, onClick, onFocus } }
}

/** The place that something inside the matrix stands in; null for what stands in none. */
function placeIn(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null
  const [row, column] = (cell?.dataset.place ?? '').split(' ').map(Number)
  return row === undefined || column === undefined ? null : { row, column }
}

function focusCell(box: HTMLElement | null, { row, column }: Place): boolean {
  const cell = box?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`) ?? null
  cell?.focus()
  return cell !== null
}

/** The cells of a rectangle, without the names and the totals at its edges. */
function cellsBetween(
  one: Place,
  other: Place,
  rows: readonly PackageRow[],
  columns: readonly Deliverable[],
): readonly string[] {
  const [top, bottom] = [Math.min(one.row, other.row), Math.max(one.row, other.row)]
  const [left, right] = [Math.min(one.column, other.column), Math.max(one.column, other.column)]
  return rows
    .slice(Math.max(0, top - 1), bottom)
    .flatMap(({ teryt }) =>
      columns.slice(Math.max(0, left - 1), right).map((deliverable) => placeOf(teryt, deliverable)),
    )
}

const withRectangle = (
  base: MarkedCells,
  from: Place,
  to: Place,
  rows: readonly PackageRow[],
  columns: readonly Deliverable[],
): MarkedCells => new Set([...base, ...cellsBetween(from, to, rows, columns)])
