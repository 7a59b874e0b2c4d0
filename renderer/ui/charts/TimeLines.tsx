import type { Day } from '#db/values/day.ts'
import { useFormat } from '../format.ts'
import { ChartLines } from './ChartLines.tsx'
import type { ChartLine } from './lines.ts'

interface Props {
  readonly title: string
  readonly points: readonly { readonly day: Day; readonly values: Record<string, number | null> }[]
  readonly lines: readonly ChartLine[]
  readonly height?: number
  /** Opens what stands behind the mark of a line, by the line's key, on its day. */
  readonly onMark?: (key: string, day: Day) => void
}

/** Counts over days. */
export function TimeLines({ title, points, lines, height = 240, onMark }: Props) {
  const format = useFormat()
  return (
    <ChartLines
      title={title}
      points={points.map(({ day, values }) => ({ at: day, values }))}
      lines={lines}
      height={height}
      moment={(at) => format.day(at as Day)}
      value={format.number}
      axis={{ tick: format.number, width: 44 }}
      onMark={onMark && ((key, at) => onMark(key, at as Day))}
    />
  )
}
