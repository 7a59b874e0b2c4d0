import { notifications } from '@mantine/notifications'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { isNoteKeys, usualNoteKeys } from '#electron/contract/note-keys.ts'
import {
  type NoteKeyState,
  noteKeyStates,
  type ToPreload,
  windowLink,
} from '#electron/contract/window-link.ts'
import { shell } from '../api.ts'
import { chosenNoteKeys } from './remembered.ts'

/** The shortcut that opens the note from any program; only the desktop shell can hold one. */
interface NoteKey {
  readonly keys: string
  readonly state: NoteKeyState
  /** Keys that were to take its place and that the system did not give. */
  readonly refused: string | null
}

const rememberedKeys = (): string => {
  const keys = chosenNoteKeys.get() ?? usualNoteKeys
  return isNoteKeys(keys) ? keys : usualNoteKeys
}

let now: NoteKey = { keys: rememberedKeys(), state: 'off', refused: null }
const listeners = new Set<() => void>()

const become = (next: Partial<NoteKey>): void => {
  now = { ...now, ...next }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** That shortcut, and how it stands now. */
export const useNoteKey = (): NoteKey => useSyncExternalStore(subscribe, () => now)

const ask = (keys: string | null): void => {
  const message: ToPreload = { type: windowLink.takesCalls, keys }
  window.postMessage(message, window.location.origin)
}

/** Asks the system for other keys, which `isNoteKeys`; those it refuses change nothing. */
export function chooseNoteKeys(keys: string): void {
  become({ refused: null })
  ask(keys)
}

/** What the system answered; true where the keys that should open the note are another's. */
function answered(keys: unknown, state: NoteKeyState): boolean {
  if (typeof keys !== 'string' || keys === now.keys) {
    become({ state })
    return state === 'taken'
  }
  if (state === 'held') {
    chosenNoteKeys.set(keys === usualNoteKeys ? null : keys)
    become({ keys, state })
  } else {
    become({ refused: keys })
    ask(now.keys)
  }
  return false
}

/**
 * Asks the desktop shell for the shortcut while an office is open in which the person takes calls.
 * One that another program holds is told once, and the note opens by its other ways.
 */
export function useHeldNoteKey(takesCalls: boolean): void {
  const { t } = useTranslation()
  useEffect(() => {
    if (shell !== 'desktop') return
    const onMessage = (event: MessageEvent) => {
      if (event.source !== window || event.origin !== window.location.origin) return
      if (event.data?.type !== windowLink.noteKey) return
      const told = noteKeyStates.find((one) => one === event.data.state)
      if (told === undefined || !answered(event.data.keys, told)) return
      notifications.show({
        id: 'note-key',
        message: t('note.keyTaken', { keys: now.keys }),
        color: 'accent',
        autoClose: false,
        closeButtonProps: { 'aria-label': t('action.close') },
      })
    }
    window.addEventListener('message', onMessage)
    return () => window.removeEventListener('message', onMessage)
  }, [t])
  useEffect(() => {
    if (shell !== 'desktop') return
    ask(takesCalls ? now.keys : null)
    return () => ask(null)
  }, [takesCalls])
}
