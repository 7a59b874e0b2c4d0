let held = ''

/** The fields that letters are kept for, as they are found in the page. */
const fields = { palette: '[data-palette]', note: '[data-note]' } as const

/**
 * Keeps the letters typed since the palette or the note was asked for, which would otherwise go to
 * the screen behind it, until its field has the focus, or the person goes elsewhere with the
 * mouse. What is returned ends it.
 */
export function holdKeys(asked: keyof typeof fields): () => void {
  held = ''
  const onKey = (event: KeyboardEvent) => {
    const { key } = event
    // AltGr counts as Ctrl and Alt together; Polish letters are typed with it.
    const command = (event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph')
    if (event.isComposing || event.metaKey || command) return
    if (key === 'Backspace') held = held.slice(0, -1)
    else if ([...key].length === 1) held += key
    // What was asked for is wanted no more, or cannot come.
    else if (key === 'Escape') return release()
    // Enter is for what was asked for, and must not press what has the focus behind it.
    else if (key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
  }
  const release = () => {
    window.removeEventListener('keydown', onKey, true)
    window.removeEventListener('pointerdown', release, true)
  }
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof Element && target.closest(fields[asked]) !== null) release()
  }
  window.addEventListener('keydown', onKey, true)
  window.addEventListener('pointerdown', release, true)
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
