import { type Grosze, grosze } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import { useFormat } from '../format.ts'
import { ChartLines } from './ChartLines.tsx'
import type { ChartLine } from './lines.ts'

interface Props {
  readonly title: string
  readonly points: readonly {
    readonly month: Month
    readonly values: Readonly<Record<string, Grosze | null>>
  }[]
  readonly lines: readonly ChartLine[]
  readonly height?: number
  /** Opens what stands behind the mark of a line, by the line's key, at the end of its month. */
  readonly onMark?: (key: string, month: Month) => void
}

/** `2020-03` as `03.2020`. */
const monthTick = (month: string) => `${month.slice(5)}.${month.slice(0, 4)}`

/** Sums of money over months. */
export function MoneyLines({ title, points, lines, height = 260, onMark }: Props) {
  const format = useFormat()
  return (
    <ChartLines
      title={title}
      points={points.map(({ month, values }) => ({ at: month, values }))}
      lines={lines}
      height={height}
      moment={monthTick}
      value={(amount) => format.money(grosze(amount))}
      axis={{ tick: (amount) => format.wholeMoney(grosze(amount)), width: 92 }}
      onMark={onMark && ((key, at) => onMark(key, at as Month))}
    />
  )
}
