import { expect, it } from 'vitest'
import { isNoteKeys, keysPressed, usualNoteKeys } from '#electron/contract/note-keys.ts'

it.each([
  [usualNoteKeys, true],
  ['Ctrl+F8', true],
  ['Alt+Shift+F12', true],
  ['Ctrl+Shift+K', true],
  ['Ctrl+Shift+4', true],
  ['F9', false],
  ['Shift+F9', false],
  ['Ctrl+K', false],
  ['Ctrl+Alt+A', false],
  ['Ctrl+Alt+F9', false],
  ['Alt+F4', false],
  ['Ctrl+Shift+S', false],
  ['Ctrl+F13', false],
  ['Ctrl+Shift+F9+Meta', false],
  ['', false],
])('%s may open the note from any program: %s', (keys, may) => {
  expect(isNoteKeys(keys)).toBe(may)
})

const none = { ctrlKey: false, altKey: false, shiftKey: false }

it.each([
  [{ ...none, ctrlKey: true, shiftKey: true, code: 'F9' }, 'Ctrl+Shift+F9'],
  [{ ...none, ctrlKey: true, shiftKey: true, code: 'KeyK' }, 'Ctrl+Shift+K'],
  [{ ...none, altKey: true, code: 'Digit4' }, 'Alt+4'],
  [{ ...none, ctrlKey: true, code: 'ControlLeft' }, null],
  [{ ...none, code: 'Tab' }, 'Tab'],
])('%o pressed together are %s', (pressed, keys) => {
  expect(keysPressed(pressed)).toBe(keys)
})
