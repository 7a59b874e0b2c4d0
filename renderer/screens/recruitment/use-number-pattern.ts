import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Day } from '#db/values/day.ts'
import { api } from '../../api.ts'
import { remembered } from '../../app/remembered.ts'
import {
  isNumbering,
  newestPattern,
  nextStart,
  usualPattern,
} from '../jst/register/number-pattern.ts'

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

/**
 * Goes on after the numbers on record, by the pattern of the newest one, until a person says
 * otherwise. An office with no number yet has the pattern that this window used last.
 */
export function useNumberPattern(programmeId: string, on: Day | null): Numbering {
  // As it stands now, whatever day the register shows.
  const list = useQuery(api.jst.list.queryOptions({ input: { programmeId } }))
  const onRecord = useMemo(
    () =>
      (list.data?.rows ?? []).flatMap(({ agreementNumber, signedOn }) =>
        agreementNumber === null ? [] : [{ number: agreementNumber, on: signedOn }],
      ),
    [list.data],
  )
  const [given, setGiven] = useState<string | null>(null)
  const usual = useMemo(
    () => newestPattern(onRecord) ?? lastPattern.get() ?? usualPattern,
    [onRecord],
  )
  const pattern = given ?? usual
  const numbers = useMemo(() => onRecord.map(({ number }) => number), [onRecord])
  const [typed, setTyped] = useState<string | null>(null)
  // Until the day of signing is typed, the numbers go on in the year of the newest one.
  const newest = onRecord.reduce(
    (last, one) => (one.on !== null && one.on > last ? one.on : last),
    '',
  )
  const year = (on ?? newest).slice(0, 4)
  return {
    pattern,
    start: typed ?? nextStart(pattern, numbers, year),
    year,
    numbers: isNumbering(pattern),
    setPattern(next) {
      lastPattern.set(next)
      setGiven(next)
    },
    setStart: setTyped,
  }
}
