import { useSyncExternalStore } from 'react'

/** Which of the two overlays of the keyboard have been asked for. */
export interface PaletteState {
  /** Ctrl+K: the palette is loaded on its first use and opens itself. */
  readonly palette: boolean
  readonly shortcuts: boolean
}

let state: PaletteState = { palette: false, shortcuts: false }
const listeners = new Set<() => void>()

/** Opens or closes an overlay from anywhere: a key, a button, the desktop menu. */
export function showOverlay(overlay: keyof PaletteState, shown = true): void {
  state = { ...state, [overlay]: shown }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** What stands open now. */
export const usePalette = (): PaletteState => useSyncExternalStore(subscribe, () => state)
