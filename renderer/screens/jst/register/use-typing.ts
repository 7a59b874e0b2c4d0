import { startTransition, useEffect, useState } from 'react'

/** Typing has come to rest so long after the last key, in milliseconds. */
const rest = 300

/**
 * Whether the text changed a moment ago: what is not seen at once can wait until the typing
 * rests, and gives way to the next key while it is drawn.
 */
export function useTyping(text: string): boolean {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setRested(text)), rest)
    return () => clearTimeout(timer)
  }, [text])
  return rested !== text
}
