import type { z } from 'zod'
import type { IndicatorRule } from '#db/values/indicator.ts'
import type { contract } from '#electron/contract/contract.ts'
import type {
  countedSchema,
  enteredSchema,
  evidenceSchema,
  listedSchema,
  waitingSchema,
} from '#electron/contract/indicator-schemas.ts'

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
