import { Button } from '@mantine/core'
import classes from './Dashboard.module.css'

interface Props {
  /** How many are folded away. */
  readonly rest: number
  /** What shows them, and what folds them again. */
  readonly show: string
  readonly fold: string
  readonly all: boolean
  readonly onAll: (all: boolean) => void
}

/** Shows what a list folds away, or folds it again; nothing where all of it is there. */
export function FoldButton({ rest, show, fold, all, onAll }: Props) {
  if (rest === 0) return null
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className={classes.all ?? ''}
      aria-expanded={all}
      onClick={() => onAll(!all)}
    >
      {all ? fold : show}
    </Button>
  )
}
