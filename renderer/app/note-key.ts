import { notifications } from '@mantine/notifications'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type NoteKeyState,
  noteKeyStates,
  type ToPreload,
  windowLink,
} from '#electron/contract/window-link.ts'
import { shell } from '../api.ts'

/** The shortcut that opens the note from any program; only the desktop shell can hold one. */
export const noteKeys = 'Ctrl+Shift+F9'

let state: NoteKeyState = 'off'
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** How that shortcut stands now. */
export const useNoteKeyState = (): NoteKeyState => useSyncExternalStore(subscribe, () => state)

const tell = (wanted: boolean): void => {
  const message: ToPreload = { type: windowLink.takesCalls, wanted }
  window.postMessage(message, window.location.origin)
}

/**
 * Asks the desktop shell for the shortcut while an office is open in which the person takes calls.
 * One that another program holds is told once, and the note opens by its other ways.
 */
export function useNoteKey(takesCalls: boolean): void {
  const { t } = useTranslation()
  useEffect(() => {
    if (shell !== 'desktop') return
    const onMessage = (event: MessageEvent) => {
      if (event.source !== window || event.origin !== window.location.origin) return
      if (event.data?.type !== windowLink.noteKey) return
      const told = noteKeyStates.find((one) => one === event.data.state)
      if (told === undefined) return
      state = told
      for (const listener of listeners) listener()
      if (told !== 'taken') return
      notifications.show({
        id: 'note-key',
        message: t('note.keyTaken', { keys: noteKeys }),
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
    tell(takesCalls)
    return () => tell(false)
  }, [takesCalls])
}
