import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryFacts } from '../expense.ts'
import classes from './Entry.module.css'

interface Props {
  readonly label: string
  readonly describedBy?: string
  readonly lines: EntryFacts['lines']
  /** Lines offered first. */
  readonly suggestions?: readonly string[]
  /** What stands for none: an empty value. */
  readonly none: string
  /** The line; an empty text for none. */
  readonly value: string
  readonly onChange: (lineId: string) => void
}

/** A cost line by task, plain enough to stand in every row of a long list. */
export function LineChoiceSelect(props: Props) {
  const { label, describedBy, lines, suggestions = [], none, value, onChange } = props
  const { t } = useTranslation()
  const data = useMemo(() => {
    const tasks = new Map<string, { value: string; label: string }[]>()
    for (const { id, name, task } of lines) {
      const items = tasks.get(task) ?? []
      items.push({ value: id, label: name })
      tasks.set(task, items)
    }
    return [...tasks].map(([group, items]) => ({ group, items }))
  }, [lines])
  const likely = suggestions.flatMap((id) => {
    const line = lines.find((one) => one.id === id)
    return line === undefined ? [] : [{ value: id, label: line.name }]
  })
  const shown =
    likely.length === 0
      ? data
      : [{ group: t('expenseImport.lines.likely'), items: likely }, ...data]
  return (
    <NativeSelect
      size="xs"
      className={classes.line ?? ''}
      label={label}
      {...(describedBy === undefined ? {} : { 'aria-description': describedBy })}
      data={[{ value: '', label: none }, ...shown]}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
