import classes from './ShareBar.module.css'

interface Props {
  /** The part of the whole; past 1 where more was reached than asked for. */
  readonly share: number
  /** What the width of the bar stands for; 1, the whole, unless told. */
  readonly widest?: number
  /** Ours, beside others. */
  readonly own?: boolean
}

/**
 * A share as a bar, with a mark where the whole lies when the bar may pass it. A picture only:
 * the figure stands beside it in words.
 */
export function ShareBar({ share, widest = 1, own = false }: Props) {
  const width = `${(Math.min(share, widest) / widest) * 100}%`
  return (
    <div className={classes.track} aria-hidden>
      <div
        className={classes.share}
        data-mark="share"
        data-own={own || undefined}
        style={{ width }}
      />
      {widest > 1 && <div className={classes.whole} style={{ left: `${100 / widest}%` }} />}
    </div>
  )
}
