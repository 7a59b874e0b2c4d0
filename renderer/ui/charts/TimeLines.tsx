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
import type { Day } from '#db/values/day.ts'
import { useFormat } from '../format.ts'

/** One line: what it counts and its value at each day; null where there is none. */
export interface TimeLine {
  readonly key: string
  readonly label: string
  /** Planned lines are dashed and carry no marks, so colour alone tells nothing apart. */
  readonly planned: boolean
  /** Which of the two hues: a plan shares the hue of what it plans. */
  readonly hue: 0 | 1
}

interface Props {
  readonly points: readonly { readonly day: Day; readonly values: Record<string, number | null> }[]
  readonly lines: readonly TimeLine[]
  readonly height?: number
}

/** Teal and ochre, told apart by the colour-blind, 3 : 1 on both pages. */
const hues = ['light-dark(#0c6a65, #6bbab5)', 'light-dark(#a15c00, #f0b357)'] as const

/**
 * Lines over days with axes in the person's notation. A picture only: whoever shows it
 * puts the same figures in a table beside it.
 */
export function TimeLines({ points, lines, height = 240 }: Props) {
  const format = useFormat()
  const axis = { stroke: 'var(--mantine-color-dimmed)', fontSize: 12 }
  const data = points.map(({ day, values }) => ({ day, ...values }))
  return (
    <ResponsiveContainer width="100%" height={height}>
      {/* Hidden from assistive technology, so nothing in it may take the focus either. */}
      <LineChart
        accessibilityLayer={false}
        data={data}
        margin={{ top: 8, right: 16, bottom: 0, left: -16 }}
      >
        <CartesianGrid stroke="var(--biuro-line)" vertical={false} />
        <XAxis dataKey="day" tickFormatter={format.day} minTickGap={32} {...axis} />
        <YAxis allowDecimals={false} tickFormatter={format.number} {...axis} />
        <Tooltip
          labelFormatter={(label) => format.day(label as Day)}
          formatter={(value) => format.number(Number(value))}
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
