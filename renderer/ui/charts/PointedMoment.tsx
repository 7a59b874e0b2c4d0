import {
  DefaultZIndexes,
  useActiveTooltipLabel,
  useIsTooltipActive,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  ZIndexLayer,
} from 'recharts'
import classes from './ChartLines.module.css'
import { LineMark } from './LineMark.tsx'
import { type ChartLine, hasRecords, type LinePoint } from './lines.ts'

/** Pixels between the moment and the box with its values. */
const gap = 12

interface Props {
  readonly points: readonly LinePoint[]
  readonly lines: readonly ChartLine[]
  readonly moment: (at: string) => string
  readonly value: (value: number) => string
  /** Where the keyboard stands, the line whose records Enter opens, and what its keys do. */
  readonly walked: {
    readonly point: LinePoint
    readonly line: ChartLine | undefined
    readonly keys: string
  } | null
  readonly onMark?: ((key: string, at: string) => void) | undefined
}

/** The moment where the keyboard stands, else the one that the mouse points at: marks and values. */
export function PointedMoment({ points, lines, moment, value, walked, onMark }: Props) {
  const label = useActiveTooltipLabel()
  const hovered = useIsTooltipActive()
  const [x, y, plot] = [useXAxisScale(), useYAxisScale(), usePlotArea()]
  const hover = hovered ? points.find(({ at }) => at === label) : undefined
  const point = walked?.point ?? hover
  const cx = point && x?.(point.at)
  if (point === undefined || cx === undefined || y === undefined || plot === undefined) return null
  const chosen = walked?.line
  const shown = lines.flatMap((line) => {
    const amount = point.values[line.key]
    return amount == null ? [] : [{ line, amount, cy: y(amount) }]
  })
  const ring = shown.find(({ line }) => line === chosen)
  const [before, after] = [cx - plot.x, plot.x + plot.width - cx]
  const room = Math.max(before, after) - gap
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.activeDot}>
      <line
        x1={cx}
        x2={cx}
        y1={plot.y}
        y2={plot.y + plot.height}
        stroke="var(--mantine-color-dimmed)"
      />
      {shown.map(({ line, cy }) => {
        const { key, planned, hue } = line
        const open = onMark && hasRecords(line, point) ? () => onMark(key, point.at) : undefined
        return (
          <LineMark
            key={key}
            {...{ cx, cy, hue }}
            line={key}
            size={planned ? 5 : 10}
            onOpen={open}
          />
        )
      })}
      {ring?.cy !== undefined && <circle cx={cx} cy={ring.cy} r={10} className={classes.ring} />}
      <foreignObject
        x={after >= before ? cx + gap : cx - gap - room}
        y={plot.y}
        width={room}
        height={plot.height}
        className={classes.place}
      >
        <div className={classes.box} data-before={after < before || undefined}>
          <div>{moment(point.at)}</div>
          {shown.map(({ line, amount }) => (
            <div
              key={line.key}
              className={classes.value}
              data-chosen={line === chosen || undefined}
            >
              {`${line.label}: ${value(amount)}`}
            </div>
          ))}
          {walked !== null && <div className={classes.keys}>{walked.keys}</div>}
        </div>
      </foreignObject>
    </ZIndexLayer>
  )
}
