import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { type Grosze, grosze } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import { useFormat } from '../format.ts'

/** One line of money: its name, whether it is dashed (planned, expected), and its hue. */
export interface MoneyLine {
  readonly key: string
  readonly label: string
  readonly planned: boolean
  readonly hue: 0 | 1 | 2
}

interface Props {
  readonly points: readonly {
    readonly month: Month
    readonly values: Readonly<Record<string, Grosze | null>>
  }[]
  readonly lines: readonly MoneyLine[]
  readonly height?: number
}

/** Teal, ochre and slate, told apart by the colour-blind, 3 : 1 on both pages. */
const hues = [
  'light-dark(#0c6a65, #6bbab5)',
  'light-dark(#a15c00, #f0b357)',
  'light-dark(#5b6670, #a7b1b9)',
] as const

/** `2020-03` as `03.2020`. */
const monthTick = (month: string) => `${month.slice(5)}.${month.slice(0, 4)}`

/**
 * Sums of money over months with axes in the person's notation. A picture only: whoever shows
 * it puts the same figures in a table beside it.
 */
export function MoneyLines({ points, lines, height = 260 }: Props) {
  const format = useFormat()
  const axis = { stroke: 'var(--mantine-color-dimmed)', fontSize: 12 }
  return (
    <ResponsiveContainer width="100%" height={height}>
      {/* Hidden from assistive technology, so nothing in it may take the focus either. */}
      <LineChart
        accessibilityLayer={false}
        data={points.map(({ month, values }) => ({ month, ...values }))}
        margin={{ top: 8, right: 16, bottom: 0, left: 24 }}
      >
        <CartesianGrid stroke="var(--biuro-line)" vertical={false} />
        <XAxis dataKey="month" tickFormatter={monthTick} minTickGap={32} {...axis} />
        <YAxis tickFormatter={(value: number) => format.number(value / 100)} width={72} {...axis} />
        <Tooltip
          labelFormatter={(label) => monthTick(String(label))}
          formatter={(value) => format.money(grosze(Number(value)))}
          contentStyle={{
            background: 'var(--mantine-color-body)',
            borderColor: 'var(--biuro-line)',
            borderRadius: 4,
          }}
        />
        {/* In the order of the lines, a planned one dashed here too. */}
        <Legend itemSorter={null} />
        {lines.map(({ key, label, planned, hue }) => (
          <Line
            key={key}
            dataKey={key}
            name={label}
            stroke={hues[hue]}
            strokeWidth={2}
            legendType={planned ? 'plainline' : 'line'}
            strokeDasharray={planned ? '5 4' : '0'}
            dot={planned ? false : { r: hue === 0 ? 2.5 : 3.5 }}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  )
}
