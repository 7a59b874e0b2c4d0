import type { Day } from '#db/values/day.ts'
import type { Forecast } from '#db/values/forecast.ts'
import type { IndicatorStanding } from '#db/values/indicator.ts'
import type { ReadDb } from '../columns.ts'
import { forecastOf } from '../rules/forecast.ts'
import { monthEnds } from '../rules/quota-course.ts'
import { indicatorsOf } from '../stores/indicator.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { pointsOf } from './indicator-course.ts'
import { indicatorGround } from './indicator-ground.ts'
import { standingOf } from './indicator-standings.ts'

/** Where an indicator stands and where its own course leads. */
export interface ForecastStanding {
  readonly standing: IndicatorStanding
  readonly forecast: Forecast
}

/** No share is more than the whole, in basis points. */
const whole = 10_000

/** The active indicators of a programme on a day, each with its forecast; the store is read once. */
export async function indicatorForecasts(
  db: ReadDb,
  programme: ProgrammeRow,
  day: Day,
): Promise<readonly ForecastStanding[]> {
  const rows = (await indicatorsOf(db, programme.id)).filter(({ active }) => active)
  // A target is judged on its deadline, which need not be the end of a month.
  const deadlines = rows.map(({ deadline }) => deadline ?? programme.to)
  const over = deadlines.filter((last) => last < day)
  // Nothing is read from after the last deadline, however far the day asked for lies.
  const until = over.length < rows.length ? day : (deadlines.toSorted().at(-1) ?? programme.to)
  const ends = [...new Set([...monthEnds(programme.from, until), ...over])].toSorted()
  const ground = await indicatorGround(
    db,
    programme,
    rows.map(({ rule }) => rule),
    [...new Set([...ends, day])],
  )
  return rows.map((row) => {
    const standing = standingOf(row, programme, ground, day)
    const points = pointsOf(row.rule, ground, ends, row.id)
    const { target, deadline } = standing
    const most = standing.format === 'share' ? whole : null
    return { standing, forecast: forecastOf({ points, target, most, deadline, day }) }
  })
}
