import { grantOf } from '#db/read-models/claim-grant.ts'
import { type ForecastStanding, indicatorForecasts } from '#db/read-models/indicator-forecasts.ts'
import { unitOf } from '#db/rules/indicator.ts'
import { moneyAtRisk } from '#db/rules/money-at-risk.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { forecast as contract } from '../contract/forecast.ts'
import type { HandlersOf } from '../define.ts'

const told = ({ standing, forecast }: ForecastStanding) => {
  const { id, code, name, nameEn, rule, format, value, deadline } = standing
  return { id, code, name, nameEn, rule, format, unit: unitOf(rule), value, deadline, forecast }
}

/** Where the indicators are heading, and what a shortfall could cost. */
export const forecast: HandlersOf<typeof contract> = {
  list: ({ read, input, today }) =>
    read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      const day = input.day ?? referenceDay(programme, today)
      const found = await indicatorForecasts(db, programme, day)
      return {
        day,
        indicators: found.map((one) => ({ ...told(one), target: one.standing.target })),
      }
    }),

  risk: ({ read, input, today }) =>
    read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      const day = input.day ?? referenceDay(programme, today)
      const grant = await grantOf(db, programme)
      const facts = (await indicatorForecasts(db, programme, day)).flatMap((one) => {
        const { id, target, value, rule } = one.standing
        // What is not spent is not paid back: it is no indicator that was missed.
        return target === null || rule.kind === 'amount'
          ? []
          : [{ id, target, value, forecast: one.forecast, one }]
      })
      const { total, lines } = moneyAtRisk(facts, grant, input.assumptions)
      return {
        ...{ day, grant, total },
        lines: facts.flatMap(({ one }, at) => {
          const line = lines[at]
          return line === undefined ? [] : [{ ...told(one), ...line }]
        }),
      }
    }),
}
