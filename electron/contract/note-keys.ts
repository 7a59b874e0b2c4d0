/** Which keys may open the note from any program, written as they are shown: `Ctrl+Shift+F9`. */

/** Those it has until others are chosen. */
export const usualNoteKeys = 'Ctrl+Shift+F9'

const withFunctionKey = /^(Ctrl|Alt|Ctrl\+Shift|Alt\+Shift)\+F([1-9]|1[0-2])$/
const withLetter = /^Ctrl\+Shift\+[A-Z0-9]$/
/** They close a window, or do something in the office's own. */
const spokenFor = new Set(['Alt+F4', 'Ctrl+F4', 'Ctrl+Shift+N', 'Ctrl+Shift+S', 'Ctrl+Shift+Z'])

/**
 * Whether the keys may be asked of the system: a function key with Ctrl or Alt, or a letter or
 * digit with Ctrl and Shift. Fewer would be taken from every other program, and Ctrl with Alt
 * writes Polish letters.
 */
export const isNoteKeys = (keys: string): boolean =>
  (withFunctionKey.test(keys) || withLetter.test(keys)) && !spokenFor.has(keys)

interface Pressed {
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  /** The key by its place on the keyboard. */
  readonly code: string
}

/** The keys that are pressed together; null while they are only Ctrl, Alt or Shift. */
export function keysPressed({ ctrlKey, altKey, shiftKey, code }: Pressed): string | null {
  if (/^(Control|Alt|Shift|Meta)/.test(code)) return null
  const held = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift'].filter(Boolean)
  return [...held, code.replace(/^(Key|Digit)/, '')].join('+')
}
