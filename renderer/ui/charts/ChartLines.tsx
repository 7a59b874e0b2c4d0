import { useTranslation } from 'react-i18next'
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import classes from './ChartLines.module.css'
import { LineMark } from './LineMark.tsx'
import { type ChartLine, dashes, hues, type LinePoint } from './lines.ts'
import { PointedMoment } from './PointedMoment.tsx'
import { usePointWalk } from './use-point-walk.ts'

interface Props {
  /** The heading of the chart, by which its points are reached. */
  readonly title: string
  readonly points: readonly LinePoint[]
  readonly lines: readonly ChartLine[]
  readonly height: number
  /** A moment in words, below the axis and above the values that are pointed at. */
  readonly moment: (at: string) => string
  readonly value: (value: number) => string
  /** The value axis: its numbers in words, and the room they take, in pixels. */
  readonly axis: {
    readonly tick: (value: number) => string
    readonly width: number
  }
  /** Opens what stands behind the mark of a line, by the line's key, at its moment. */
  readonly onMark?: ((key: string, at: string) => void) | undefined
}

/**
 * Lines over time with axes in the person's notation. The mouse and the keyboard point at a moment
 * alike; by keyboard the chart is one stop of Tab, a slider over its moments that reads their values.
 */
export function ChartLines(props: Props) {
  const { title, points, lines, height, moment, value, axis, onMark } = props
  const { t } = useTranslation()
  // A line of no value, or without marks of one, would stand in the legend and nowhere in the picture.
  const drawn = lines.filter(({ key, planned }) => {
    const known = points.filter(({ values }) => values[key] != null)
    return known.length > (planned ? 1 : 0)
  })
  const { point, line, hasOthers, shown, slider } = usePointWalk({ points, lines: drawn, onMark })
  const keys = [
    ...(line === undefined ? [] : [t('chart.enter', { line: line.label })]),
    t(hasOthers ? 'chart.keysOfLines' : 'chart.keys'),
  ].join(' ')
  const told = (point === undefined ? [] : drawn).flatMap(({ key, label }) => {
    const amount = point?.values[key]
    return amount == null ? [] : [`${label}: ${value(amount)}`]
  })
  const look = { stroke: 'var(--mantine-color-dimmed)', fontSize: 12 }
  return (
    <div className={classes.chart}>
      <input
        type="range"
        {...slider}
        className={classes.walk}
        aria-label={t('chart.points', { chart: title })}
        aria-valuetext={[point && moment(point.at), ...told, keys].filter(Boolean).join('. ')}
        onChange={({ currentTarget }) => slider.onChange(Number(currentTarget.value))}
      />
      <div aria-hidden>
        <ResponsiveContainer width="100%" height={height}>
          {/* Hidden from assistive technology, so nothing in it may take the focus either. */}
          <LineChart
            accessibilityLayer={false}
            data={points.map(({ at, values }) => ({ at, ...values }))}
            // Half of the last moment stands right of its tick.
            margin={{ top: 8, right: 36, bottom: 0, left: 0 }}
          >
            <CartesianGrid stroke="var(--biuro-line)" vertical={false} />
            <XAxis
              dataKey="at"
              tickFormatter={moment}
              interval="equidistantPreserveEnd"
              minTickGap={16}
              tickMargin={8}
              height={36}
              {...look}
            />
            <YAxis allowDecimals={false} tickFormatter={axis.tick} width={axis.width} {...look} />
            {/* In the order of the lines, each dashed here as it is drawn. */}
            <Legend itemSorter={null} iconSize={22} />
            {drawn.map(({ key, label, planned, dash, hue, thin }) => (
              <Line
                key={key}
                dataKey={key}
                name={label}
                stroke={hues[hue]}
                strokeWidth={thin ? 1 : 2}
                legendType="plainline"
                strokeDasharray={dashes[dash]}
                connectNulls={planned}
                dot={
                  !planned &&
                  (({ cx, cy }) => (
                    <LineMark key={`${cx}`} line={key} {...{ cx, cy, hue }} size={5} />
                  ))
                }
                activeDot={false}
                isAnimationActive={false}
              />
            ))}
            <PointedMoment
              {...{ points, lines: drawn, moment, value, onMark }}
              walked={shown && point !== undefined ? { point, line, keys } : null}
            />
          </LineChart>
        </ResponsiveContainer>
      </div>
    </div>
  )
}
