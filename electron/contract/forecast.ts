import * as z from 'zod'
import {
  type Forecast,
  indicatorVerdicts,
  type RiskAssumptions,
  riskMethods,
  riskUnbegun,
  riskValues,
} from '#db/values/forecast.ts'
import { listedSchema } from './indicator-schemas.ts'
import { daySchema, idSchema, query } from './procedure.ts'
import { moneySchema, rateSchema } from './programme.ts'

const range = z.object({ low: z.number(), likely: z.number(), high: z.number() })

/** What can be said of an indicator's value on its deadline. */
export const forecastSchema: z.ZodType<Forecast> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reached'), on: daySchema }),
  z.object({ kind: z.literal('over'), missing: z.number() }),
  z.object({
    kind: z.literal('tooLittle'),
    of: z.enum(['months', 'values']),
    known: z.number(),
    needed: z.number(),
  }),
  z.object({ kind: z.literal('still'), since: daySchema, value: z.number() }),
  z.object({
    kind: z.literal('pace'),
    from: daySchema,
    per30Days: range,
    atDeadline: range,
    targetOn: z.object({
      earliest: daySchema.nullable(),
      likely: daySchema.nullable(),
      latest: daySchema.nullable(),
    }),
  }),
])

export const assumptionsSchema: z.ZodType<RiskAssumptions, RiskAssumptions> = z.strictObject({
  method: z.enum(riskMethods),
  tolerance: rateSchema,
  value: z.enum(riskValues),
  unbegun: z.enum(riskUnbegun),
})

const told = listedSchema
  .pick({
    ...{ id: true, code: true, name: true, nameEn: true, rule: true, format: true, unit: true },
    ...{ target: true, value: true, deadline: true },
  })
  .extend({ forecast: forecastSchema, verdict: z.enum(indicatorVerdicts) })

/** Where the indicators are heading, and what that could cost. */
export const forecast = {
  /** Every active indicator in its order, by its own course up to the day. */
  list: query(
    'indicator',
    z.object({ programmeId: idSchema, day: daySchema.optional() }),
    z.object({
      day: daySchema,
      indicators: z.array(told),
    }),
  ),
  /** A simulation of the rule of proportionality under assumptions of the caller's. */
  risk: query(
    'indicator',
    z.object({
      programmeId: idSchema,
      day: daySchema.optional(),
      assumptions: assumptionsSchema,
    }),
    z.object({
      day: daySchema,
      grant: moneySchema,
      total: moneySchema,
      /** Indicators that have a target. */
      lines: z.array(
        told.extend({
          target: z.number(),
          expected: z.number().nullable(),
          shortfall: rateSchema.nullable(),
          cut: moneySchema.nullable(),
        }),
      ),
    }),
  ),
}
