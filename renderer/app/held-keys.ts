let held = ''

/**
 * Keeps the letters typed since the palette was asked for, which would otherwise go to the screen
 * behind it, until its field has the focus. What is returned ends it.
 */
export function holdKeys(): () => void {
  held = ''
  const onKey = (event: KeyboardEvent) => {
    const { key } = event
    // AltGr counts as Ctrl and Alt together; Polish letters are typed with it.
    const command = (event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph')
    if (event.isComposing || event.metaKey || command) return
    if (key === 'Backspace') held = held.slice(0, -1)
    else if ([...key].length === 1) held += key
    // Enter is for the palette, and must not press what has the focus behind it.
    else if (key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
  }
  const release = () => window.removeEventListener('keydown', onKey, true)
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof Element && target.matches('[data-palette]')) release()
  }
  window.addEventListener('keydown', onKey, true)
  window.addEventListener('focusin', onFocus)
  return () => {
    release()
    window.removeEventListener('focusin', onFocus)
  }
}

/** The letters that were kept, once. */
export function takeHeldKeys(): string {
  const typed = held
  held = ''
  return typed
}
