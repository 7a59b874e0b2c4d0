import type { Day } from '#db/values/day.ts'
import type { IndicatorRule, IndicatorSet } from '#db/values/indicator.ts'
import type { ReadDb } from '../columns.ts'
import { type IndicatorGround, setsOf } from '../rules/indicator.ts'
import { implementingRulesOf } from '../stores/implementing-rules.ts'
import { enteredIn } from '../stores/indicator.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { criteriaOf, scoresIn } from '../stores/survey.ts'
import { marksIn } from './indicator-marks.ts'
import { indicatorMoney } from './indicator-money.ts'
import { groupBy } from './register.ts'

/** What the values of these rules are read from: each table once, whatever the rules and days. */
export async function indicatorGround(
  db: ReadDb,
  programme: ProgrammeRow,
  rules: readonly IndicatorRule[],
  days: readonly Day[],
): Promise<IndicatorGround> {
  const asks = (kind: IndicatorRule['kind']) => rules.some((rule) => rule.kind === kind)
  const sets = new Set<IndicatorSet>(rules.flatMap(setsOf))
  return {
    marks: await marksIn(db, programme, sets),
    money: asks('amount') ? await indicatorMoney(db, programme, days) : new Map(),
    survey: asks('surveyChange')
      ? {
          criteria: await criteriaOf(db, programme.id),
          scores: await scoresIn(db, programme.id),
        }
      : { criteria: [], scores: [] },
    languages: (await implementingRulesOf(db, programme.id)).languages,
    entered: asks('entered')
      ? groupBy(await enteredValues(db, programme.id), ({ indicatorId }) => indicatorId)
      : new Map(),
  }
}

const enteredValues = async (db: ReadDb, programmeId: string) =>
  (await enteredIn(db, programmeId)).map(({ id, indicatorId, on, entered }) => ({
    ...{ id, indicatorId, on, value: entered },
  }))
