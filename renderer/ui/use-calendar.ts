import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'

// A dialogue around the field looks for this mark before it takes an Esc for itself.
const keepsEscape = { 'data-mantine-stop-propagation': 'true' }

/**
 * When the calendar of a day field stands open. Coming to the field by Tab leaves it
 * closed, so that it covers nothing while a day is typed; a click opens it, and so does
 * Alt+↓, which goes into it. Esc closes it and nothing around it.
 */
export function useCalendar() {
  const [open, setOpen] = useState<'byMouse' | 'byKeys' | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const close = () => setOpen(null)
  const leave = () => {
    close()
    field.current?.focus()
  }
  return {
    input: {
      ref: field,
      'aria-keyshortcuts': 'Alt+ArrowDown',
      ...(open === null ? {} : keepsEscape),
      onClick: () => setOpen('byMouse'),
      onBlur(event: FocusEvent) {
        if (!event.relatedTarget?.closest('[data-dates-dropdown]')) close()
      },
      onKeyDown(event: KeyboardEvent) {
        if (event.key === 'Escape' && open !== null) {
          event.preventDefault()
          close()
        } else if (event.key === 'ArrowDown' && event.altKey) {
          event.preventDefault()
          setOpen('byKeys')
        }
      },
    },
    popover: {
      opened: open !== null,
      trapFocus: open === 'byKeys',
      onChange(opened: boolean) {
        if (!opened) close()
      },
    },
    /** For each day of the calendar; `first` is the one that the keyboard begins on. */
    day: (first: boolean) => ({
      ...keepsEscape,
      ...(first ? { 'data-autofocus': true } : {}),
      onClick: leave,
      onKeyDown(event: KeyboardEvent) {
        if (event.key !== 'Tab') return
        event.preventDefault()
        leave()
      },
    }),
  }
}
