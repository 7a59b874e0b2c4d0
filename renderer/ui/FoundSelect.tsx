import { type OptionsFilter, Select, type SelectProps } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { fold, matchesFolded } from '#db/values/fold.ts'

interface Option {
  readonly value: string
  readonly label: string
  /** The heading under which the option stands; it is searched too. */
  readonly group?: string
}

interface Props extends Omit<SelectProps, 'data' | 'filter' | 'value' | 'onChange'> {
  readonly options: readonly Option[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

const wordsOf = ({ label, group = '' }: Option): string => fold(`${label} ${group}`)

const byWords: OptionsFilter = ({ options, search, limit }) => {
  const words = fold(search)
  const matches = (label: unknown, group = '') =>
    matchesFolded(fold(`${String(label)} ${group}`), words)
  const left: typeof options = []
  for (const option of options) {
    if ('group' in option) {
      const items = option.items.filter(({ label }) => matches(label, String(option.group)))
      if (items.length > 0) left.push({ ...option, items })
    } else if (matches(option.label)) left.push(option)
  }
  return left.slice(0, limit)
}

/**
 * Chooses one of many by any part of its name, without Polish letters. Enter right after typing
 * takes the first one found, whether or not the list has been drawn by then; the list is closed
 * with it, so that the next Enter goes to the form.
 */
export function FoundSelect({ options, value, onChange, ...more }: Props) {
  const [opened, setOpened] = useState(false)
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { value: text } = event.currentTarget
    const chosen = options.find((option) => option.value === value)?.label ?? ''
    if (event.key !== 'Enter' || event.ctrlKey || text === chosen) return
    event.preventDefault()
    if (event.currentTarget.getAttribute('aria-activedescendant') !== null) return
    const words = fold(text)
    const first = options.find((option) => matchesFolded(wordsOf(option), words))
    if (first === undefined) return
    onChange(first.value)
    setOpened(false)
  }
  return (
    <Select
      limit={100}
      {...more}
      searchable
      selectFirstOptionOnChange
      data={dataOf(options)}
      value={value}
      onChange={onChange}
      onKeyDown={onKeyDown}
      dropdownOpened={opened}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      filter={byWords}
    />
  )
}

/** The options under their headings, in the order in which these first come. */
function dataOf(options: readonly Option[]) {
  if (options.every(({ group }) => group === undefined)) {
    return options.map(({ value, label }) => ({ value, label }))
  }
  return [...Map.groupBy(options, ({ group = '' }) => group)].map(([group, items]) => ({
    group,
    items: items.map(({ value, label }) => ({ value, label })),
  }))
}
