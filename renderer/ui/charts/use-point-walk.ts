import { type KeyboardEvent, useState } from 'react'
import { type ChartLine, hasRecords, type LinePoint } from './lines.ts'

interface Walk {
  readonly points: readonly LinePoint[]
  readonly lines: readonly ChartLine[]
  readonly onMark?: ((key: string, at: string) => void) | undefined
}

/**
 * Walks the moments of a chart by keyboard, from the last one that has a mark: a slider's own keys
 * go from one to the next, the arrows up and down choose among the lines that open records there,
 * Enter opens them, and Escape hides what is shown until the next key.
 */
export function usePointWalk({ points, lines, onMark }: Walk) {
  const [chosenAt, setAt] = useState<string | null>(null)
  const [chosenLine, setLine] = useState<string | null>(null)
  const [shown, setShown] = useState(false)
  const last = points.length - 1
  const start = points.findLastIndex(({ values }) =>
    lines.some(({ key, planned }) => !planned && values[key] != null),
  )
  const kept = points.findIndex(({ at }) => at === chosenAt)
  const index = kept >= 0 ? kept : start >= 0 ? start : last
  const point = points[index]
  const open =
    onMark === undefined || point === undefined
      ? []
      : lines.filter((line) => hasRecords(line, point))
  const line = open.find(({ key }) => key === chosenLine) ?? open[0]
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event
    if (altKey || ctrlKey || metaKey || shiftKey) return
    const step = { ArrowUp: -1, ArrowDown: 1 }[key]
    if (step !== undefined) {
      event.preventDefault()
      const next = open[open.findIndex((one) => one.key === line?.key) + step]
      if (next !== undefined) setLine(next.key)
      setShown(true)
    } else if (key === 'Enter' && line !== undefined && point !== undefined) {
      event.preventDefault()
      onMark?.(line.key, point.at)
    } else if (key === 'Escape' && shown) {
      event.preventDefault()
      setShown(false)
    }
  }
  return {
    /** Where the keyboard stands, told even while it is elsewhere; undefined without points. */
    point,
    /** The line whose records Enter opens; undefined where nothing opens. */
    line,
    /** Whether there is another line to choose. */
    hasOthers: open.length > 1,
    shown,
    slider: {
      ...{ min: 0, max: Math.max(0, last), value: index, onKeyDown },
      onChange(next: number) {
        setAt(points[next]?.at ?? null)
        setShown(true)
      },
      onFocus: () => setShown(true),
      onBlur: () => setShown(false),
    },
  }
}
