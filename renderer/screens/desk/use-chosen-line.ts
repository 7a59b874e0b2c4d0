import { useEffect, useRef, useState } from 'react'

interface Choice<L> {
  readonly lines: readonly L[]
  readonly looking: boolean
  readonly query: string
}

/**
 * Which line Enter opens: the first of each answer until the arrows choose another. Enter pressed
 * before the answer has come waits for it, so that nothing else is opened than what is typed.
 */
export function useChosenLine<L>(
  { lines, looking, query }: Choice<L>,
  open: (line: L, withNote: boolean) => void,
) {
  const [chosen, setChosen] = useState({ query, at: 0 })
  const pressed = useRef<{ readonly query: string; readonly withNote: boolean } | null>(null)
  const at = chosen.query === query ? Math.min(chosen.at, Math.max(0, lines.length - 1)) : 0

  useEffect(() => {
    const waiting = pressed.current
    if (looking || waiting === null) return
    pressed.current = null
    const line = lines[at]
    if (waiting.query === query && line !== undefined) open(line, waiting.withNote)
  })

  return {
    chosen: at,
    move: (by: number) => {
      if (lines.length > 0) setChosen({ query, at: (at + by + lines.length) % lines.length })
    },
    press: (withNote: boolean) => {
      const line = lines[at]
      if (looking) pressed.current = { query, withNote }
      else if (line !== undefined) open(line, withNote)
    },
  }
}
