import { type OptionsFilter, Select, type SelectProps } from '@mantine/core'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold, matchesFolded } from '#db/values/fold.ts'
import { fullName } from '../screens/jst/full-name.ts'
import type { RegisterRow } from '../screens/jst/register/register-columns.ts'

interface Props extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'filter'> {
  readonly rows: readonly RegisterRow[]
  readonly value: string | null
  readonly onChange: (teryt: string | null) => void
}

/** Most JSTs offered at once; more letters narrow them down. */
const mostOffered = 50

/** A JST, typed by any part of its name, kind or powiat without Polish letters, or by its TERYT. */
export function JstSelect({ rows, value, onChange, ...more }: Props) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const { data, words } = useMemo(() => {
    const named = rows.map((row) => ({ value: row.teryt, label: fullName(t, row), row }))
    return {
      data: named.map(({ value: teryt, label }) => ({ value: teryt, label })),
      words: new Map(
        named.map(({ label, row }) => [
          row.teryt,
          fold(`${label} ${row.powiatName} ${row.seat} ${row.teryt}`),
        ]),
      ),
    }
  }, [rows, t])
  const best = (text: string) => {
    const sought = fold(text)
    const found = data.filter((one) => matchesFolded(words.get(one.value) ?? '', sought))
    const begins = found.filter(({ label }) => fold(label).startsWith(sought))
    return [...begins, ...found.filter((one) => !begins.includes(one))]
  }
  const byWords: OptionsFilter = ({ search }) => best(search).slice(0, mostOffered)
  /** Enter right after typing takes the first one found: the form is not sent without it. */
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { value: text } = event.currentTarget
    const chosen = data.find((one) => one.value === value)?.label ?? ''
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
      maxDropdownHeight={320}
      nothingFoundMessage={t('person.form.noJst')}
    />
  )
}
