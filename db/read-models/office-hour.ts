import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/**
 * The hour, 0–23, that the office's clock shows at a stored moment. Summer time is from the last
 * Sunday of March to the last of October, 01:00 UTC each (directive 2000/84/EC).
 */
export const officeHourOf = (moment: SQLWrapper): SQL<number> => {
  const turn = (month: string) =>
    sql`date(substr(${moment}, 1, 4) || ${`-${month}-25`}, 'weekday 0') || 'T01:00'`
  return sql<number>`cast(strftime('%H', ${moment}, iif(${moment} >= ${turn('03')} and ${moment} < ${turn('10')}, '+2 hours', '+1 hours')) as integer)`
}
