import { type ChartLine, hues } from './lines.ts'

interface Props {
  /** The key of its line. */
  readonly line: string
  readonly cx: number | undefined
  readonly cy: number | undefined
  readonly hue: ChartLine['hue']
  /** How wide it is, in pixels. */
  readonly size: number
  readonly onOpen?: (() => void) | undefined
}

/** The mark of a value: round on lines of the first hue, square on the others. */
export function LineMark({ line, cx, cy, hue, size, onOpen }: Props) {
  if (cx === undefined || cy === undefined) return null
  const half = size / 2
  return (
    <rect
      data-mark={line}
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
