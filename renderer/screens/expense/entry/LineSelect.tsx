import { type ComboboxItem, type OptionsFilter, Select, type SelectProps } from '@mantine/core'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { fold, matchesFolded } from '#db/values/fold.ts'
import type { EntryFacts } from '../expense.ts'

interface Props extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'filter'> {
  readonly lines: readonly Pick<EntryFacts['lines'][number], 'id' | 'name' | 'task'>[]
  readonly value: string | null
  readonly onChange: (lineId: string | null) => void
}

/** Finds lines by any part of their name or number, without Polish letters. */
const byWords: OptionsFilter = ({ options, search, limit }) => {
  const words = fold(search)
  const left = options.flatMap((option) => {
    if (!('group' in option)) return []
    const items = option.items.filter((item) =>
      matchesFolded(fold(`${(item as ComboboxItem).label} ${option.group}`), words),
    )
    return items.length === 0 ? [] : [{ ...option, items }]
  })
  return left.slice(0, limit)
}

/** A cost line, typed by its number or name, in the order of the budget by task. */
export function LineSelect({ lines, value, onChange, ...more }: Props) {
  const data = useMemo(() => {
    const tasks = new Map<string, { value: string; label: string }[]>()
    for (const { id, name, task } of lines) {
      const items = tasks.get(task) ?? []
      items.push({ value: id, label: name })
      tasks.set(task, items)
    }
    return [...tasks].map(([group, items]) => ({ group, items }))
  }, [lines])
  const [opened, setOpened] = useState(false)
  /**
   * Enter right after typing takes the first line found: the form is not sent without it.
   * The list is closed with it, or the next Enter would go to the list and not to the form.
   */
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { value: text } = event.currentTarget
    const chosen = lines.find(({ id }) => id === value)?.name ?? ''
    if (event.key !== 'Enter' || event.ctrlKey || text === chosen) return
    event.preventDefault()
    if (event.currentTarget.getAttribute('aria-activedescendant') !== null) return
    const words = fold(text)
    const first = lines.find(({ name, task }) => matchesFolded(fold(`${name} ${task}`), words))
    if (first === undefined) return
    onChange(first.id)
    setOpened(false)
  }
  return (
    <Select
      {...more}
      searchable
      clearable={false}
      selectFirstOptionOnChange
      data={data}
      value={value}
      onChange={onChange}
      onKeyDown={onKeyDown}
      dropdownOpened={opened}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      filter={byWords}
      maxDropdownHeight={320}
    />
  )
}
