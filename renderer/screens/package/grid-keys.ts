import type { PackageMoveKind } from '#db/values/package.ts'
import { moveKeys } from './moves.ts'

/** A place in the matrix: row 0 holds the totals, column 0 the names, the last one the totals. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** What a key does in the matrix. */
export type MatrixAction =
  | { readonly kind: 'go'; readonly to: Place; readonly range: boolean }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'open' }
  | { readonly kind: 'column' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'move'; readonly move: PackageMoveKind }

interface Key {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** So many rows are one page. */
const page = 10

/**
 * What a key pressed at a place means, `last` being the last row and column (ARIA Authoring
 * Practices, data grid): arrows, Home, End and Page go, with Ctrl to the corners, with Shift
 * they mark what they pass; Space marks, Ctrl+A marks the column, Enter opens, Esc unmarks,
 * digits make a move. Null for any other key, which is left alone.
 */
export function matrixAction(key: Key, at: Place, last: Place): MatrixAction | null {
  if (key.altKey) return null
  const within = (value: number, most: number) => Math.max(0, Math.min(most, value))
  const go = (row: number, column: number): MatrixAction => ({
    kind: 'go',
    to: { row: within(row, last.row), column: within(column, last.column) },
    range: key.shiftKey,
  })
  if (key.ctrlKey || key.metaKey) {
    if (key.key.toLowerCase() === 'a') return { kind: 'column' }
    if (key.key === 'Home') return go(Math.min(1, last.row), 0)
    return key.key === 'End' ? go(last.row, last.column) : null
  }
  const move = moveKeys[key.key]
  if (move !== undefined && !key.shiftKey) return { kind: 'move', move }
  switch (key.key) {
    case 'ArrowDown':
      return go(at.row + 1, at.column)
    case 'ArrowUp':
      return go(at.row - 1, at.column)
    case 'ArrowRight':
      return go(at.row, at.column + 1)
    case 'ArrowLeft':
      return go(at.row, at.column - 1)
    case 'PageDown':
      return go(at.row + page, at.column)
    case 'PageUp':
      return go(Math.max(Math.min(1, at.row), at.row - page), at.column)
    case 'Home':
      return go(at.row, 0)
    case 'End':
      return go(at.row, last.column)
    case ' ':
      return { kind: 'toggle' }
    case 'Enter':
      return { kind: 'open' }
    case 'Escape':
      return { kind: 'clear' }
    default:
      return null
  }
}
