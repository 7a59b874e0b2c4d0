import { useState } from 'react'

export interface OpenRecord<T> {
  /** Whether the dialogue stands open. */
  readonly opened: boolean
  /** The record in it as it is saved now; null for a new one. */
  readonly record: T | null
  readonly add: () => void
  readonly edit: (record: T) => void
  readonly close: () => void
}

/**
 * Which record of a list stands open in its dialogue. It follows what is saved, so that
 * "read again" after a conflict shows it; one that was removed meanwhile stays as last seen.
 */
export function useOpenRecord<T extends { readonly id: string }>(
  records: readonly T[],
): OpenRecord<T> {
  const [open, setOpen] = useState<T | 'new' | null>(null)
  const seen = open === 'new' ? null : open
  return {
    opened: open !== null,
    record: seen && (records.find(({ id }) => id === seen.id) ?? seen),
    add: () => setOpen('new'),
    edit: setOpen,
    close: () => setOpen(null),
  }
}
