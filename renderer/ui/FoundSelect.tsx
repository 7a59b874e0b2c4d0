import { type OptionsFilter, Select, type SelectProps } from '@mantine/core'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { fold, matchesFolded } from '#db/values/fold.ts'

interface Option {
  readonly value: string
  readonly label: string
  /** The heading under which the option stands; it is searched too. */
  readonly group?: string
  /** What it is found by besides its label. */
  readonly words?: string
}

interface Props extends Omit<SelectProps, 'data' | 'filter' | 'value' | 'onChange'> {
  readonly options: readonly Option[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/**
 * Chooses one of many by any part of its name, without Polish letters; those whose name begins
 * with what was typed come first, unless headings keep their own order. Enter right after typing
 * takes the first one found, whether or not the list has been drawn by then; the list is closed
 * with it, so that the next Enter goes to the form.
 */
export function FoundSelect({ options, value, onChange, ...more }: Props) {
  const [opened, setOpened] = useState(false)
  const { data, best } = useMemo(
    () => ({ data: dataOf(options), best: searchOf(options) }),
    [options],
  )
  const byWords: OptionsFilter = ({ search, limit }) => dataOf(best(search).slice(0, limit))
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { value: text } = event.currentTarget
    const chosen = options.find((option) => option.value === value)?.label ?? ''
    if (event.key !== 'Enter' || event.ctrlKey || text === chosen) return
    event.preventDefault()
    if (event.currentTarget.getAttribute('aria-activedescendant') !== null) return
    const [first] = best(text)
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
      data={data}
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

/** Finds options by their folded words, the best first. */
function searchOf(options: readonly Option[]): (text: string) => readonly Option[] {
  const known = options.map((option) => {
    const { label, group = '', words = '' } = option
    return { option, name: fold(label), words: fold(`${label} ${group} ${words}`) }
  })
  return (text) => {
    const sought = fold(text)
    const found = known.filter(({ words }) => matchesFolded(words, sought))
    const begins = ({ option, name }: (typeof known)[number]) =>
      option.group === undefined && name.startsWith(sought)
    const first = found.filter(begins)
    return [...first, ...found.filter((one) => !begins(one))].map(({ option }) => option)
  }
}

/** The options under their headings, in the order in which these first come. */
function dataOf(options: readonly Option[]) {
  const items = (own: readonly Option[]) => own.map(({ value, label }) => ({ value, label }))
  if (options.every(({ group }) => group === undefined)) return items(options)
  return [...Map.groupBy(options, ({ group = '' }) => group)].map(([group, own]) => ({
    group,
    items: items(own),
  }))
}
