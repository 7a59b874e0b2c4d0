import { CloseButton, Kbd, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { firstRowMark } from './grid-keys.ts'

interface Props {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onLeave: () => void
}

const typing = 'input, textarea, select, [contenteditable="true"], [role="dialog"] *'

/** The search of the register; `/` comes here from anywhere on the screen, ↓ goes to the list. */
export function SearchField({ value, onChange, onLeave }: Props) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const bare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
      if (event.key !== '/' || !bare || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.matches(typing)) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <TextInput
      ref={field}
      type="search"
      label={t('register.search.label')}
      placeholder={t('register.search.placeholder')}
      value={value}
      autoComplete="off"
      spellCheck={false}
      aria-keyshortcuts="/"
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
      rightSection={
        value === '' ? (
          <Kbd size="xs" aria-hidden>
            /
          </Kbd>
        ) : (
          <CloseButton
            size="sm"
            aria-label={t('register.search.clear')}
            onClick={() => {
              onChange('')
              field.current?.focus()
            }}
          />
        )
      }
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      onBlur={onLeave}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return
        event.preventDefault()
        document.querySelector<HTMLElement>(`[${firstRowMark}]`)?.focus()
      }}
    />
  )
}
