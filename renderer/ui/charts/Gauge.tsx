import classes from './Gauge.module.css'

interface Props {
  /** What is reached of the whole, and what is on the way to it; from 0, their sum to 1 at most. */
  readonly reached: number
  readonly underWay: number
}

/** Half a ring, from the left to the right. */
const arc = 'M 10 60 A 50 50 0 0 1 110 60'

/**
 * How much of a target is reached (thick) and on the way (thin, dashed), as half a ring. A
 * picture only: the figures stand in words beside it.
 */
export function Gauge({ reached, underWay }: Props) {
  const part = Math.min(1, Math.max(0, reached)) * 100
  const rest = Math.min(100 - part, Math.max(0, underWay) * 100)
  return (
    <svg viewBox="0 0 120 66" className={classes.gauge} aria-hidden>
      <path d={arc} className={classes.track} />
      {rest > 0 && (
        <path
          d={arc}
          pathLength={100}
          className={classes.underWay}
          data-mark="underWay"
          strokeDasharray={dashes(part, rest)}
        />
      )}
      {part > 0 && (
        <path
          d={arc}
          pathLength={100}
          className={classes.reached}
          data-mark="reached"
          data-full={part >= 100 || undefined}
          strokeDasharray={`${part} 100`}
        />
      )}
    </svg>
  )
}

/** Dashes of two from one place of the ring on, so that colour alone tells nothing. */
function dashes(from: number, length: number): string {
  const drawn: number[] = [0, from]
  for (let at = 0; at < length; at += 3) drawn.push(Math.min(2, length - at), 1)
  return [...drawn, 0, 100].join(' ')
}
