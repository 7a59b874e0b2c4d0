import { useState } from 'react'
import type { Day } from '#db/values/day.ts'

/** A paper that stands in the register of what another one is to be given out of. */
export interface GivenPaper {
  readonly id: string
  readonly number: string
  readonly issuedOn: Day
  /** What it is of, in words; empty where nothing else could be meant. */
  readonly of: string
}

/**
 * Asks once before papers are given out of which some stand already: the first press asks, the
 * next one gives out, unless others were chosen meanwhile.
 */
export function useAskedAgain(given: readonly GivenPaper[]) {
  const [asked, setAsked] = useState<string | null>(null)
  const key = given.map(({ id }) => id).join(' ')
  const isAsked = key !== '' && asked === key
  return {
    isAsked,
    press(issue: () => void) {
      setAsked(isAsked ? null : key)
      if (key === '' || isAsked) issue()
    },
  }
}
