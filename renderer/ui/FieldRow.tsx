import type { ReactNode } from 'react'
import classes from './FieldRow.module.css'

/** A list of facts; its rows are `FieldRow`. */
export function FieldList({ children }: { readonly children: ReactNode }) {
  return <dl className={classes.list}>{children}</dl>
}

interface Props {
  readonly label: string
  readonly children: ReactNode
  /** A mark after the value, such as `ProposedMark`. */
  readonly mark?: ReactNode
}

/** One fact: what it is called and what it says. */
export function FieldRow({ label, children, mark }: Props) {
  return (
    <div className={classes.row}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>
        {children} {mark}
      </dd>
    </div>
  )
}
