import { type ComponentProps, useState } from 'react'
import { RefusalAlert } from './RefusalAlert.tsx'

interface Props extends ComponentProps<typeof RefusalAlert> {
  /** What a person has typed or picked in the form, as plain values. */
  readonly typed: unknown
}

/**
 * Why the last try of a form was refused. It is gone for good once anything else is typed:
 * the refusal spoke of the old values, and must not stand beside the next mistake.
 */
export function FormRefusal({ typed, error, ...alert }: Props) {
  const now = JSON.stringify(typed)
  const [refused, setRefused] = useState<{ error: unknown; typed: string | null }>({
    error,
    typed: now,
  })
  if (refused.error !== error) setRefused({ error, typed: now })
  else if (refused.typed !== null && refused.typed !== now) setRefused({ error, typed: null })
  const gone = refused.error === error && refused.typed !== now
  return gone ? null : <RefusalAlert error={error} {...alert} />
}
