import { useDebouncedCallback } from '@mantine/hooks'
import { useCallback, useEffect, useRef, useState } from 'react'

/** How long after the last key the address follows, in milliseconds. */
const addressDelay = 250

/** The text of a search field and what is done with it. */
export interface SearchText {
  readonly text: string
  readonly change: (text: string) => void
  /** Writes the address now; before leaving the field. */
  readonly flush: () => void
}

/**
 * The text of a search field: at once in the window, a moment later in the address, so
 * that typing does not wait for the router. A change of the address from elsewhere (Back,
 * a link) comes into the field.
 */
export function useSearchText(address: string, onAddress: (text: string) => void): SearchText {
  const [text, setText] = useState(address)
  const written = useRef(address)
  const write = useDebouncedCallback((next: string) => {
    if (next === written.current) return
    written.current = next
    onAddress(next)
  }, addressDelay)
  useEffect(() => {
    if (address === written.current) return
    written.current = address
    setText(address)
  }, [address])
  const change = useCallback(
    (next: string) => {
      setText(next)
      write(next)
    },
    [write],
  )
  const flush = useCallback(() => write.flush(), [write])
  return { text, change, flush }
}
