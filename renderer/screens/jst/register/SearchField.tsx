import { CloseButton, Kbd, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSlashKey } from '../../../ui/use-slash-key.ts'
import { firstRowMark } from './grid-keys.ts'

interface Props {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onLeave: () => void
}

/** The search of the register; `/` comes here from anywhere on the screen, ↓ goes to the list. */
export function SearchField({ value, onChange, onLeave }: Props) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  useSlashKey(field)
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
