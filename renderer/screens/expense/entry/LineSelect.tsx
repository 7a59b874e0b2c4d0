import type { SelectProps } from '@mantine/core'
import { useMemo } from 'react'
import { FoundSelect } from '../../../ui/FoundSelect.tsx'
import type { EntryFacts } from '../expense.ts'

interface Props extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'filter'> {
  readonly lines: readonly Pick<EntryFacts['lines'][number], 'id' | 'name' | 'task'>[]
  readonly value: string | null
  readonly onChange: (lineId: string | null) => void
}

/** A cost line, typed by its number or name, in the order of the budget by task. */
export function LineSelect({ lines, ...more }: Props) {
  const options = useMemo(
    () => lines.map(({ id, name, task }) => ({ value: id, label: name, group: task })),
    [lines],
  )
  return <FoundSelect {...more} options={options} clearable={false} maxDropdownHeight={320} />
}
