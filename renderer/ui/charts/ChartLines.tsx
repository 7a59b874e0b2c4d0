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

/** How lines are drawn, as the printed reports draw them. */
const dashes = {
  full: '0',
  dashed: '6 4',
  dotted: '2 3',
  dashDot: '9 3 2 3',
} as const

/** One line of a chart: its name and how it is drawn. */
export interface ChartLine {
  readonly key: string
  readonly label: string
  /** Planned lines carry no marks and open nothing. */
  readonly planned: boolean
  /** Each line of a chart has its own, so that none is told from another by colour alone. */
  readonly dash: keyof typeof dashes
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
  /** Opens what stands behind the mark of a line, by the line's key, at its moment. */
  readonly onMark?: ((key: string, at: string) => void) | undefined
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
export function ChartLines({ points, lines, height, moment, value, axis, onMark }: Props) {
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
        {/* In the order of the lines, each dashed here as it is drawn. */}
        <Legend itemSorter={null} iconSize={22} />
        {lines.map(({ key, label, planned, dash, hue }) => (
          <Line
            key={key}
            dataKey={key}
            name={label}
            stroke={hues[hue]}
            strokeWidth={2}
            legendType="plainline"
            strokeDasharray={dashes[dash]}
            dot={!planned && (({ cx, cy }) => <Mark key={`${cx}`} {...{ cx, cy, hue }} size={5} />)}
            activeDot={({ cx, cy, payload, value: shown }) => (
              <Mark
                {...{ cx, cy, hue }}
                size={planned ? 5 : 10}
                // Nothing stands behind a plan, nor behind nothing.
                onOpen={
                  planned || shown === 0 || onMark === undefined
                    ? undefined
                    : () => onMark(key, String(payload.at))
                }
              />
            )}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  )
}

interface MarkProps {
  readonly cx: number | undefined
  readonly cy: number | undefined
  readonly hue: ChartLine['hue']
  /** How wide it is, in pixels. */
  readonly size: number
  readonly onOpen?: (() => void) | undefined
}

/** The mark of a value: round on lines of the first hue, square on the others. */
function Mark({ cx, cy, hue, size, onOpen }: MarkProps) {
  if (cx === undefined || cy === undefined) return null
  const half = size / 2
  return (
    <rect
      x={cx - half}
      y={cy - half}
      width={size}
      height={size}
      rx={hue === 0 ? half : 0}
      fill={hues[hue]}
      {...(onOpen && { style: { cursor: 'pointer' }, onClick: onOpen })}
    />
  )
}
