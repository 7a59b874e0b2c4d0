import { TextInput } from '@mantine/core'
import { useState } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  /** What was typed, once the field is left or Enter is pressed. */
  readonly onCommit: (text: string) => void
  readonly error?: string | undefined
  readonly className?: string | undefined
  readonly placeholder?: string
  readonly maxLength: number
  readonly describedBy?: string
}

/** A short text that is taken when its field is left: every key would judge all rows again. */
export function CommittedInput({ value, onCommit, error, className, describedBy, ...more }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const commit = () => {
    if (typed !== null && typed.trim() !== value) onCommit(typed.trim())
    setTyped(null)
  }
  return (
    <TextInput
      {...more}
      size="xs"
      className={className ?? ''}
      {...(describedBy === undefined ? {} : { 'aria-description': describedBy })}
      {...(error === undefined || typed !== null ? {} : { error })}
      value={typed ?? value}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={commit}
      onKeyDown={({ key }) => {
        if (key === 'Enter') commit()
      }}
    />
  )
}
