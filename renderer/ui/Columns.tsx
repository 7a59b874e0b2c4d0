import type { ReactNode } from 'react'
import classes from './Columns.module.css'

interface Props {
  readonly left: ReactNode
  readonly right: ReactNode
}

/** Two columns of sections; one below the other where there is no room for two. */
export function Columns({ left, right }: Props) {
  return (
    <div className={classes.columns}>
      <div className={classes.column}>{left}</div>
      <div className={classes.column}>{right}</div>
    </div>
  )
}
