/** What taking a change set back must keep true of indicators. */
import type { ReadDb } from '#db/columns.ts'
import { decideRule } from '#db/rules/indicator-entry.ts'
import type { RecordChangeRow } from '#db/stores/history.ts'
import { enteredIn, indicatorsOf } from '#db/stores/indicator.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { programmesTouched } from './touched.ts'

/** After: each rule counts something sensible, and values stand only where they are entered. */
export async function indicatorsHold(
  db: ReadDb,
  changes: readonly RecordChangeRow[],
): Promise<Decision<true>> {
  for (const programmeId of programmesTouched(changes, (table) =>
    /^indicator(_value)?$/.test(table),
  )) {
    const entered = await enteredIn(db, programmeId)
    for (const { id, rule } of await indicatorsOf(db, programmeId)) {
      const sensible = decideRule(rule)
      if (!sensible.ok) return sensible
      const count = entered.filter(({ indicatorId }) => indicatorId === id).length
      if (rule.kind !== 'entered' && count > 0) return refuse('indicator.valuesEntered', { count })
    }
  }
  return allow(true)
}
