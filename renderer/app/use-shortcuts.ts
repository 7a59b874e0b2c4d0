import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { printScreen } from '../ui/print-screen.ts'
import { ring } from './note-state.ts'
import { showOverlay } from './palette-state.ts'
import { places } from './places.ts'

const typing = 'input, textarea, select, [contenteditable="true"]'

/** Whether the key goes into a field, so that a bare character must be left alone. */
const isTyping = (target: EventTarget | null) => target instanceof Element && target.matches(typing)

/**
 * The keys of the whole window: Ctrl+K searches, Ctrl+P prints, Ctrl (or Alt) with 1–9 opens a screen, Ctrl+,
 * the settings, F9 a note for whoever takes calls; `?` outside a field lists the keys. AltGr is
 * Ctrl and Alt together and is left alone, for Polish letters are typed with it.
 */
export function useShortcuts(takesCalls: boolean): void {
  const router = useRouter()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const ctrl = event.ctrlKey || event.metaKey
      const single = ctrl !== event.altKey && !event.shiftKey
      if (ctrl && !event.altKey && !event.shiftKey && event.code === 'KeyK') {
        event.preventDefault()
        showOverlay('palette')
      } else if (ctrl && !event.altKey && !event.shiftKey && event.code === 'KeyP') {
        event.preventDefault()
        void printScreen()
      } else if (single && /^Digit[1-9]$/.test(event.code)) {
        const place = places[Number(event.code.at(-1)) - 1]
        if (place === undefined) return
        event.preventDefault()
        void router.navigate({ to: place.to })
      } else if (ctrl && !event.altKey && event.key === ',') {
        event.preventDefault()
        void router.navigate({ to: '/ustawienia' })
      } else if (event.key === 'F9' && takesCalls && !ctrl && !event.altKey && !event.shiftKey) {
        event.preventDefault()
        ring()
      } else if (event.key === '?' && !ctrl && !event.altKey && !isTyping(event.target)) {
        event.preventDefault()
        showOverlay('shortcuts')
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [router, takesCalls])
}
