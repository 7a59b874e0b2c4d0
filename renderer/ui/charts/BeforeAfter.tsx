import classes from './BeforeAfter.module.css'

interface Props {
  /** Both in hundredths of an axis from 0 to 100. */
  readonly before: number
  readonly after: number
}

const place = (hundredths: number) => `${Math.min(100, Math.max(0, hundredths / 100))}%`

/**
 * A figure before and after on one axis from 0 to 100: a circle, a diamond and the line between
 * them, dashed where it went down, so that colour alone tells nothing. A picture only: it stands
 * in the row of a table that says both figures.
 */
export function BeforeAfter({ before, after }: Props) {
  const worse = after < before || undefined
  const [from, to] = worse ? [after, before] : [before, after]
  return (
    <div className={classes.track} aria-hidden>
      <div
        className={classes.line}
        data-mark={worse ? 'worse' : 'better'}
        data-worse={worse}
        style={{ left: place(from), width: place(to - from) }}
      />
      <div className={classes.before} data-mark="before" style={{ left: place(before) }} />
      <div
        className={classes.after}
        data-mark="after"
        data-worse={worse}
        style={{ left: place(after) }}
      />
    </div>
  )
}

/** The numbers of the axis, for the heading of the column of pictures. */
export function BeforeAfterAxis({ name }: { readonly name: string }) {
  return (
    <>
      {name}
      <div className={classes.axis} aria-hidden>
        {[0, 25, 50, 75, 100].map((tick) => (
          <span key={tick} style={{ left: `${tick}%` }}>
            {tick}
          </span>
        ))}
      </div>
    </>
  )
}

interface LegendProps {
  readonly before: string
  readonly after: string
  readonly worse: string
}

/** What the marks mean. */
export function BeforeAfterLegend({ before, after, worse }: LegendProps) {
  return (
    <div className={classes.legend} aria-hidden>
      <span>
        <i className={classes.before} data-legend="before" />
        {before}
      </span>
      <span>
        <i className={classes.after} data-legend="after" />
        {after}
      </span>
      <span>
        <i className={classes.line} data-legend="worse" data-worse />
        {worse}
      </span>
    </div>
  )
}
