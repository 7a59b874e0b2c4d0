import { CloseButton } from '@mantine/core'
import classes from './FilterChip.module.css'

interface Props {
  /** What the list is narrowed by. */
  readonly text: string
  /** What the button that drops it is called. */
  readonly label: string
  readonly onDrop: () => void
}

/** A filter that a link brought and no field shows, with a way to drop it. */
export function FilterChip({ text, label, onDrop }: Props) {
  return (
    <span className={classes.chip} data-choice>
      {text}
      <CloseButton size="sm" aria-label={label} onClick={onDrop} />
    </span>
  )
}
