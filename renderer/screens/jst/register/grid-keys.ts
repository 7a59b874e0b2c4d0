/** Marks the row that the keyboard enters the list by. */
export const firstRowMark = 'data-entry-row'

/** What a key does in the list of the register. */
export type GridAction =
  | { readonly kind: 'go'; readonly to: number; readonly range: boolean }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'open' }
  | { readonly kind: 'all' }

interface Key {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** So many rows are one page of the list. */
const page = 12

/**
 * What a key pressed on row `at` of `count` means: arrows, Home, End and Page go (with
 * Shift they mark what they pass), Space marks, Enter opens, Ctrl+A marks all. Null for
 * any other key, which is left alone.
 */
export function gridAction(key: Key, at: number, count: number): GridAction | null {
  if (key.altKey) return null
  const ctrl = key.ctrlKey || key.metaKey
  const go = (to: number): GridAction => ({
    kind: 'go',
    to: Math.max(0, Math.min(count - 1, to)),
    range: key.shiftKey,
  })
  if (ctrl) {
    if (key.key.toLowerCase() === 'a') return { kind: 'all' }
    if (key.key === 'Home') return go(0)
    return key.key === 'End' ? go(count - 1) : null
  }
  switch (key.key) {
    case 'ArrowDown':
      return go(at + 1)
    case 'ArrowUp':
      return go(at - 1)
    case 'PageDown':
      return go(at + page)
    case 'PageUp':
      return go(at - page)
    case 'Home':
      return go(0)
    case 'End':
      return go(count - 1)
    case ' ':
      return { kind: 'toggle' }
    case 'Enter':
      return { kind: 'open' }
    default:
      return null
  }
}
