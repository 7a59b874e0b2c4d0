import { Button, TextInput } from '@mantine/core'
import { IconFilterOff, IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import classes from './ListFilters.module.css'
import type { SearchText } from './use-search-text.ts'

interface Props {
  /** The words that are searched for, and how their field is called. */
  readonly text: SearchText
  readonly label: string
  readonly hint: string
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  /** The other fields. */
  readonly children: ReactNode
  /** The filters that no field shows. */
  readonly chips: ReactNode
  readonly clear: string
  /** Clears them all; null when nothing filters. */
  readonly onClear: (() => void) | null
}

/** What a list is narrowed by: words, a field for each choice, and what a link brought. */
export function ListFilters(props: Props) {
  const { text, label, hint, onKeyDown, children, chips, clear, onClear } = props
  return (
    <search>
      <div className={classes.search}>
        <TextInput
          type="search"
          label={label}
          placeholder={hint}
          leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
          value={text.text}
          autoComplete="off"
          spellCheck={false}
          onChange={({ currentTarget }) => text.change(currentTarget.value)}
          onBlur={text.flush}
          onKeyDown={onKeyDown}
        />
        {children}
      </div>
      <div className={classes.chips}>
        {chips}
        {onClear && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconFilterOff size={16} stroke={1.75} aria-hidden />}
            onClick={onClear}
          >
            {clear}
          </Button>
        )}
      </div>
    </search>
  )
}
