import type { z } from 'zod'
import { fold, matchesFolded } from '#db/values/fold.ts'
import type { IndicatorRule } from '#db/values/indicator.ts'
import type { contract } from '#electron/contract/contract.ts'
import type {
  countedSchema,
  enteredSchema,
  evidenceSchema,
  listedSchema,
  waitingSchema,
} from '#electron/contract/indicator-schemas.ts'
import type { IndicatorSearch } from './search.ts'

export type Listed = z.output<typeof listedSchema>
export type IndicatorList = z.output<typeof contract.indicator.list.outputSchema>
export type IndicatorPage = z.output<typeof contract.indicator.page.outputSchema>
export type Evidence = z.output<typeof evidenceSchema>
export type Counted = z.output<typeof countedSchema>
export type Waiting = z.output<typeof waitingSchema>
export type Entered = z.output<typeof enteredSchema>
/** What is named: counted or waiting. */
export type Named = Pick<Counted, 'key' | 'subject' | 'id' | 'name' | 'teryt' | 'jstName' | 'kind'>

/** What tells how a value is written. */
export interface Measure {
  readonly rule: IndicatorRule
  readonly format: Listed['format']
  readonly unit: Listed['unit']
}

/** Whether the target stands reached; false where there is no value or no target. */
export const isReached = ({ value, target }: Pick<Listed, 'value' | 'target'>): boolean =>
  value !== null && target !== null && value >= target

/** Those of the JSTs of a powiat, and of those of a kind; a powiat's code begins all of its own. */
export const ofPart = <T extends Named>(
  rows: readonly T[],
  { powiat, kind }: Pick<IndicatorSearch, 'powiat' | 'kind'>,
): readonly T[] =>
  rows.filter(
    (row) =>
      (powiat === undefined || row.teryt?.slice(0, 4) === powiat) &&
      (kind === undefined || row.kind === kind),
  )

/** Those whose name, as the person reads it, or whose JST holds all the words. */
export function narrowed<T extends Named>(
  rows: readonly T[],
  q: string | undefined,
  nameOf: (row: T) => string,
): readonly T[] {
  if (q === undefined || q === '') return rows
  const query = fold(q)
  return rows.filter((row) =>
    matchesFolded(fold(`${nameOf(row)} ${row.jstName} ${row.teryt ?? ''}`), query),
  )
}
