import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Day } from '#db/values/day.ts'
import { api } from '../../api.ts'
import { remembered } from '../../app/remembered.ts'
import { isNumbering, nextStart, usualPattern } from '../jst/register/number-pattern.ts'

const lastPattern = remembered('recruitment.numberPattern')

/** How the agreements of a selection are numbered: the pattern, where it starts, the year. */
export interface Numbering {
  readonly pattern: string
  readonly start: string
  /** The year of the day of signing, which the pattern may take. */
  readonly year: string
  /** Whether each agreement gets a number of its own. */
  readonly numbers: boolean
  setPattern(pattern: string): void
  setStart(start: string): void
}

/** Goes on after the numbers on record until a person says where to start; the pattern is kept. */
export function useNumberPattern(programmeId: string, on: Day | null): Numbering {
  // As it stands now, whatever day the register shows.
  const list = useQuery(api.jst.list.queryOptions({ input: { programmeId } }))
  const onRecord = useMemo(
    () => (list.data?.rows ?? []).flatMap(({ agreementNumber }) => agreementNumber ?? []),
    [list.data],
  )
  const [pattern, setPattern] = useState(() => lastPattern.get() ?? usualPattern)
  const [typed, setTyped] = useState<string | null>(null)
  const year = on?.slice(0, 4) ?? ''
  return {
    pattern,
    start: typed ?? nextStart(pattern, onRecord, year),
    year,
    numbers: isNumbering(pattern),
    setPattern(next) {
      lastPattern.set(next)
      setPattern(next)
    },
    setStart: setTyped,
  }
}
