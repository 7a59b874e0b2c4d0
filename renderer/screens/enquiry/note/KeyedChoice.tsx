import { Chip, Group, Kbd, Text } from '@mantine/core'
import { type KeyboardEvent, useId } from 'react'
import classes from './Note.module.css'

interface Props<T extends string> {
  readonly label: string
  readonly name: string
  readonly value: T | null
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly error?: string | undefined
  readonly onChange: (value: T) => void
  /** Where the person goes on once a key has chosen. */
  readonly onChosen: (value: T) => void
}

/** The keys in the order of the options: 1–9, 0, then letters would be words already. */
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-', '=']

/** One of a few, each with a key of its own while the focus is among them. */
export function KeyedChoice<T extends string>(props: Props<T>) {
  const { label, name, value, options, error, onChange, onChosen } = props
  const told = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const option = options[keys.indexOf(event.key)]
    if (option === undefined) return
    event.preventDefault()
    onChange(option.value)
    onChosen(option.value)
  }
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-describedby={told}
      onKeyDown={onKeyDown}
      className={classes.choice}
      data-note={name}
    >
      <Text size="sm" fw={500} aria-hidden>
        {label}
      </Text>
      <Chip.Group
        value={value ?? ''}
        onChange={(chosen) => {
          const option = options.find((one) => one.value === chosen)
          if (option !== undefined) onChange(option.value)
        }}
      >
        <Group gap={4}>
          {options.map((option, at) => (
            <Chip key={option.value} value={option.value} size="xs" radius="sm" name={name}>
              {keys[at] !== undefined && (
                <Kbd size="xs" mr={4} aria-hidden>
                  {keys[at]}
                </Kbd>
              )}
              {option.label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Text size="xs" c="var(--mantine-color-error)" id={told} className={classes.told ?? ''}>
        {error}
      </Text>
    </div>
  )
}
