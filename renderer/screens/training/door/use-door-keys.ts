import { type RefObject, useEffect } from 'react'

const typing = 'input, textarea, select, [contenteditable="true"], [role="dialog"] *'

/** Ctrl+Z takes the last mark back; a letter typed anywhere on the screen goes to the field. */
export function useDoorKeys(field: RefObject<HTMLInputElement | null>, undo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return
      const elsewhere = event.target instanceof Element && event.target !== field.current
      const ctrl = event.ctrlKey || event.metaKey
      if (ctrl && !event.shiftKey && event.key.toLowerCase() === 'z') {
        // While something is typed, the key is the field's own.
        if (field.current === null || field.current.value !== '') return
        if (elsewhere && event.target.matches(typing)) return
        event.preventDefault()
        undo()
      } else if (
        !ctrl &&
        elsewhere &&
        /^\p{L}$/u.test(event.key) &&
        !event.target.matches(typing)
      ) {
        field.current?.focus()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [field, undo])
}
