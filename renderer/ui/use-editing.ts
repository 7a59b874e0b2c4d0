import { type RefObject, useEffect, useRef, useState } from 'react'

export interface Editing {
  readonly editing: boolean
  readonly start: () => void
  readonly stop: () => void
  /** For the button that starts editing; it gets the focus back afterwards. */
  readonly button: RefObject<HTMLButtonElement | null>
}

/** Whether a form stands in the place of what it changes; `initially` when a draft is waiting. */
export function useEditing(initially = false): Editing {
  const [editing, setEditing] = useState(initially)
  const button = useRef<HTMLButtonElement>(null)
  const was = useRef(initially)
  useEffect(() => {
    if (was.current && !editing) button.current?.focus()
    was.current = editing
  }, [editing])
  return { editing, start: () => setEditing(true), stop: () => setEditing(false), button }
}
