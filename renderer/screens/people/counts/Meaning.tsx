import { Tooltip } from '@mantine/core'
import classes from './Counts.module.css'

interface Props {
  readonly name: string
  /** How the figure is counted. */
  readonly formula: string
}

/** A column's name; how its figures are counted is one Tab away. */
export function Meaning({ name, formula }: Props) {
  return (
    <Tooltip label={formula} multiline maw={340} events={{ hover: true, focus: true, touch: true }}>
      <button type="button" className={classes.meaning} aria-description={formula}>
        {name}
      </button>
    </Tooltip>
  )
}
