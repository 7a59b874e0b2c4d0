import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let printing = false

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia('print')
  const become = (next: boolean) => {
    printing = next
    // The page is laid out for the printer right after the event.
    flushSync(listener)
  }
  const before = () => become(true)
  const after = () => become(false)
  const onMedia = () => become(media.matches)
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  media.addEventListener('change', onMedia)
  return () => {
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
    media.removeEventListener('change', onMedia)
  }
}

/** Whether the page is being printed, so that a list which draws only what is seen draws all. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => printing)
