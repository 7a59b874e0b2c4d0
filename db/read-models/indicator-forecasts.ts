import type { Day } from '#db/values/day.ts'
import type { Forecast } from '#db/values/forecast.ts'
import type { IndicatorStanding } from '#db/values/indicator.ts'
import type { ReadDb } from '../columns.ts'
import { forecastOf } from '../rules/forecast.ts'
import { valueOn } from '../rules/indicator.ts'
import { ceilingOf, ceilingRules } from '../rules/indicator-ceiling.ts'
import { pointsOf } from '../rules/indicator-course.ts'
import { monthEnds } from '../rules/quota-course.ts'
import { type IndicatorRow, indicatorsOf } from '../stores/indicator.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { indicatorGround } from './indicator-ground.ts'
import { indicatorPlaces } from './indicator-places.ts'
import { standingOf } from './indicator-standings.ts'

/** Where an indicator stands and where its own course leads. */
export interface ForecastStanding {
  readonly standing: IndicatorStanding
  readonly forecast: Forecast
  /** Its value on the earlier day that was asked for too; null where none was. */
  readonly before: number | null
}

interface Asked {
  /** The indicators themselves, where they were read already. */
  readonly rows?: readonly IndicatorRow[]
  /** An earlier day whose values are told beside. */
  readonly before?: Day | null
}

/**
 * The active indicators of a programme on a day, or those given, each with its forecast; the store
 * is read once for all of them and for no more than their rules ask.
 */
export async function indicatorForecasts(
  db: ReadDb,
  programme: ProgrammeRow,
  day: Day,
  { rows: given, before = null }: Asked = {},
): Promise<readonly ForecastStanding[]> {
  const rows = (given ?? (await indicatorsOf(db, programme.id))).filter(({ active }) => active)
  // A target is judged on its deadline, which need not be the end of a month.
  const deadlines = rows.map(({ deadline }) => deadline ?? programme.to)
  const over = deadlines.filter((last) => last < day)
  // Nothing is read from after the last deadline, however far the day asked for lies.
  const until = over.length < rows.length ? day : (deadlines.toSorted().at(-1) ?? programme.to)
  const ends = [...new Set([...monthEnds(programme.from, until), ...over])].toSorted()
  const ground = await indicatorGround(
    db,
    programme,
    rows.flatMap(({ rule }) => [rule, ...ceilingRules(rule)]),
    [...new Set([...ends, day, ...(before === null ? [] : [before])])],
  )
  const { places } = await indicatorPlaces(db, programme.id)
  return rows.map((row) => {
    const standing = standingOf(row, programme, ground, day)
    const { target, deadline } = standing
    const entered = row.rule.kind === 'entered' ? (ground.entered.get(row.id) ?? []) : null
    const points =
      entered?.map(({ on, value }) => ({ day: on, value })) ??
      pointsOf(row.rule, ground, ends, row.id)
    return {
      standing,
      forecast: forecastOf({
        ...{ points, target, deadline, day, entered: entered !== null },
        // Values are hundredths: where only whole things were entered, whole ones are foretold.
        step: entered?.every(({ value }) => value % 100 === 0) ? 100 : 1,
        most: ceilingOf(row.rule, { ground, programme, places: [...places.values()], ends }),
      }),
      before: before === null ? null : valueOn(row.rule, ground, before, row.id),
    }
  })
}
