import { Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { shownAtOnce } from './door.ts'
import { foundListId, optionId } from './PeopleFound.tsx'

interface Props {
  readonly ref: Ref<HTMLInputElement>
  readonly text: string
  readonly count: number
  /** The person pointed at, by place and by id; −1 and nobody where nobody is. */
  readonly at: number
  readonly pointed: string | undefined
  readonly onText: (text: string) => void
  readonly onPoint: (at: number) => void
  readonly onMark: () => void
}

/** The one field of the door: letters narrow, arrows point, Enter marks, Esc clears. */
export function SearchAtDoor(props: Props) {
  const { ref, text, count, at, pointed, onText, onPoint, onMark } = props
  const { t } = useTranslation()
  const last = Math.min(count, shownAtOnce) - 1
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    switch (event.key) {
      case 'Enter':
        event.preventDefault()
        // A key that is held down must not mark one person after another.
        if (!event.repeat) onMark()
        return
      case 'ArrowDown':
        event.preventDefault()
        onPoint(Math.min(last, at + 1))
        return
      case 'ArrowUp':
        event.preventDefault()
        onPoint(Math.max(text === '' ? -1 : 0, at - 1))
        return
      case 'Escape':
        if (text === '' && at < 0) return
        event.preventDefault()
        onText('')
    }
  }
  return (
    <>
      <TextInput
        ref={ref}
        size="xl"
        label={t('attendance.door.search')}
        placeholder={t('attendance.door.placeholder')}
        leftSection={<IconSearch size={24} stroke={1.75} aria-hidden />}
        role="combobox"
        aria-expanded={count > 0}
        aria-controls={foundListId}
        aria-autocomplete="list"
        {...(pointed === undefined ? {} : { 'aria-activedescendant': optionId(pointed) })}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Text size="sm" c="dimmed">
        {t('attendance.door.hint')}
      </Text>
    </>
  )
}
