import { useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The words of a search that may be a person's name. */
    words?: string | undefined
  }
}

/**
 * The words of a search for people, kept with this entry of the window's history: Back and a
 * reload find them again, but they never reach the address, which the browser lists and offers,
 * and which logs may hold. Who changes the address on the same screen keeps `state: true`.
 */
export function useEntryWords(): readonly [words: string, write: (words: string) => void] {
  const words = useLocation({ select: ({ state }) => state.words ?? '' })
  const navigate = useNavigate()
  const write = useCallback(
    (next: string) =>
      void navigate({
        to: '.',
        search: true,
        state: (now) => ({ ...now, words: next === '' ? undefined : next }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  return [words, write]
}
