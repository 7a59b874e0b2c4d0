/** What taking a change set back must keep true of indicators. */
import type { ReadDb } from '#db/columns.ts'
import { decideIndicator, decideValue } from '#db/rules/indicator-entry.ts'
import type { RecordChangeRow } from '#db/stores/history.ts'
import { enteredIn, indicatorsOf } from '#db/stores/indicator.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { Day } from '#db/values/day.ts'
import type { IndicatorRule } from '#db/values/indicator.ts'
import { allow, type Decision } from '#db/values/refusal.ts'
import { decideShare } from './indicator-share.ts'
import { programmesTouched } from './touched.ts'

/** Values that stand were entered, whatever the rule is meanwhile. */
const wasEntered: IndicatorRule = { kind: 'entered', unit: '', unitEn: '' }

/**
 * After: each indicator and each value that was touched is one that its command would write down,
 * refused with the same words.
 */
export async function indicatorsHold(
  db: ReadDb,
  changes: readonly RecordChangeRow[],
  today: Day,
): Promise<Decision<true>> {
  const isOurs = (table: string) => table === 'indicator' || table === 'indicator_value'
  const touched = new Map(
    changes.flatMap(({ tableName, recordId, fields }) =>
      isOurs(tableName) ? [[recordId, fields] as const] : [],
    ),
  )
  for (const programmeId of programmesTouched(changes, isOurs)) {
    const programme = await programmeById(db, programmeId)
    const rows = await indicatorsOf(db, programmeId)
    const values = await enteredIn(db, programmeId)
    for (const row of rows) {
      const fields = touched.get(row.id)
      if (fields === undefined) continue
      const held = decideIndicator(row, {
        others: rows.filter(({ id }) => id !== row.id),
        period: programme,
        entered: values.filter(({ indicatorId }) => indicatorId === row.id).length,
        before: wasEntered,
      })
      if (!held.ok) return held
      // One that was written down when there was something to share keeps its rule.
      const share = 'rule' in fields ? await decideShare(db, programme, row.rule, today) : held
      if (!share.ok) return share
    }
    const rules = new Map(rows.map(({ id, rule }) => [id, rule]))
    for (const value of values) {
      const rule = rules.get(value.indicatorId)
      if (!touched.has(value.id) || rule === undefined) continue
      const others = values.filter(
        ({ id, indicatorId }) => id !== value.id && indicatorId === value.indicatorId,
      )
      const held = decideValue(value, {
        ...{ rule, from: programme.from, today, hasFile: value.fileSha256 !== null },
        others: others.map(({ on }) => on),
      })
      if (!held.ok) return held
    }
  }
  return allow(true)
}
