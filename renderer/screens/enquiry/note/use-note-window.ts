import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { languages } from '#electron/contract/look.ts'
import { shell } from '../../../api.ts'
import { hearCommands } from '../../../app/hear-commands.ts'
import { changeLanguage } from '../../../app/language.ts'
import { foldNote, ring, takeUpNote } from '../../../app/note-state.ts'
import { chosenAccount, chosenLanguage } from '../../../app/remembered.ts'

/**
 * What the window of the note alone does of itself. The desktop shell opens it because the phone
 * rings, so a note stands in it at once; F9 begins another, and Esc closes a window without one.
 */
export function useNoteWindow(takesCalls: boolean, empty: boolean): void {
  useEffect(() => {
    if (!takesCalls) return
    if (shell === 'desktop') takeUpNote()
    return hearCommands((command) => {
      if (command.command !== 'note') return
      if (command.again) ring()
      else takeUpNote()
    })
  }, [takesCalls])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.shiftKey) return
      if (event.key === 'F9' && takesCalls) {
        event.preventDefault()
        ring()
      } else if (event.key === 'Escape' && empty) closeNoteWindow()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [takesCalls, empty])
  useFollowedWindow()
}

/** Closes the desktop shell's window; a browser lets nobody close a tab that a person opened. */
export function closeNoteWindow(): void {
  if (shell === 'desktop') window.close()
}

/** Another window of the office says who works and in which language: this one goes along. */
function useFollowedWindow(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const onStorage = ({ key }: StorageEvent) => {
      if (key === chosenAccount.key) {
        foldNote()
        void queries.invalidateQueries()
      } else if (key === chosenLanguage.key) {
        const language = languages.find((one) => one === chosenLanguage.get())
        if (language !== undefined) void changeLanguage(language)
      }
    }
    window.addEventListener('storage', onStorage)
    return () => window.removeEventListener('storage', onStorage)
  }, [queries])
}
