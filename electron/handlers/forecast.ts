import { type ForecastStanding, indicatorForecasts } from '#db/read-models/indicator-forecasts.ts'
import { indicatorRisk } from '#db/read-models/indicator-risk.ts'
import { unitOf } from '#db/rules/indicator.ts'
import { indicatorVerdict } from '#db/rules/indicator-verdict.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { Day } from '#db/values/day.ts'
import type { forecast as contract } from '../contract/forecast.ts'
import type { HandlersOf } from '../define.ts'

const tell = (
  { standing, forecast }: Pick<ForecastStanding, 'standing' | 'forecast'>,
  day: Day,
) => {
  const { id, code, name, nameEn, rule, format, target, value, deadline } = standing
  const verdict = indicatorVerdict({ ...standing, forecast }, day)
  return {
    ...{ id, code, name, nameEn, rule, format, unit: unitOf(rule) },
    ...{ target, value, deadline, forecast, verdict },
  }
}

/** Where the indicators are heading, and what a shortfall could cost. */
export const forecast: HandlersOf<typeof contract> = {
  list: ({ read, input, today }) =>
    read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      const day = input.day ?? referenceDay(programme, today)
      const found = await indicatorForecasts(db, programme, day)
      return { day, indicators: found.map((one) => tell(one, day)) }
    }),

  risk: ({ read, input, today }) =>
    read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      const day = input.day ?? referenceDay(programme, today)
      const { lines, ...told } = await indicatorRisk(db, programme, day, input.assumptions)
      return { ...told, lines: lines.map(({ line, ...one }) => ({ ...tell(one, day), ...line })) }
    }),
}
