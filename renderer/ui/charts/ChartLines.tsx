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

/** One line of a chart: its name and how it is drawn. */
export interface ChartLine {
  readonly key: string
  readonly label: string
  /** Planned lines are dashed and carry no marks, so colour alone tells nothing apart. */
  readonly planned: boolean
  /** A plan shares the hue of what it plans. */
  readonly hue: 0 | 1 | 2
}

interface Props {
  /** Values at each moment, by the line's key; null where there is none. */
  readonly points: readonly {
    readonly at: string
    readonly values: Readonly<Record<string, number | null>>
  }[]
  readonly lines: readonly ChartLine[]
  readonly height: number
  /** A moment in words, below the axis and above the values that are pointed at. */
  readonly moment: (at: string) => string
  readonly value: (value: number) => string
  /** The value axis: its numbers in words, and the room they take, in pixels. */
  readonly axis: {
    readonly tick: (value: number) => string
    readonly left: number
    readonly width: number
  }
}

/** Teal, ochre and slate, told apart by the colour-blind, 3 : 1 on both pages. */
const hues = [
  'light-dark(#0c6a65, #6bbab5)',
  'light-dark(#a15c00, #f0b357)',
  'light-dark(#5b6670, #a7b1b9)',
] as const

/**
 * Lines over time with axes in the person's notation. A picture only: whoever shows it puts
 * the same figures in a table beside it.
 */
export function ChartLines({ points, lines, height, moment, value, axis }: Props) {
  const look = { stroke: 'var(--mantine-color-dimmed)', fontSize: 12 }
  return (
    <ResponsiveContainer width="100%" height={height}>
      {/* Hidden from assistive technology, so nothing in it may take the focus either. */}
      <LineChart
        accessibilityLayer={false}
        data={points.map(({ at, values }) => ({ at, ...values }))}
        margin={{ top: 8, right: 16, bottom: 0, left: axis.left }}
      >
        <CartesianGrid stroke="var(--biuro-line)" vertical={false} />
        <XAxis dataKey="at" tickFormatter={moment} minTickGap={32} {...look} />
        <YAxis allowDecimals={false} tickFormatter={axis.tick} width={axis.width} {...look} />
        <Tooltip
          labelFormatter={(label) => moment(String(label))}
          formatter={(shown) => value(Number(shown))}
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
