import type { Day } from '#db/values/day.ts'
import { parseNip } from '#db/values/nip.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** A programme's period must not end before it begins, and it must have a title. */
export function decideProgrammePeriod<
  T extends { readonly title: string; readonly from: Day; readonly to: Day },
>(facts: T): Decision<T> {
  if (facts.title === '') return refuse('programme.titleMissing')
  if (facts.to < facts.from) {
    return refuse('programme.endsBeforeStart', { from: facts.from, to: facts.to })
  }
  return allow(facts)
}

/**
 * A programme's facts as a person saves them: its period and title, and the NIP of the buyer on
 * its invoices, kept without separators. An empty NIP checks nothing.
 */
export function decideProgramme<
  T extends {
    readonly title: string
    readonly from: Day
    readonly to: Day
    readonly buyerNip: string
  },
>(facts: T): Decision<T> {
  const period = decideProgrammePeriod(facts)
  if (!period.ok || facts.buyerNip === '') return period
  const nip = parseNip(facts.buyerNip)
  return nip.ok ? allow({ ...facts, buyerNip: nip.value }) : nip
}

/**
 * A stage has a name, and its planned and actual periods do not end before they begin;
 * either may be open.
 */
export function decideStage<
  T extends {
    readonly name: string
    readonly plannedFrom: Day | null
    readonly plannedTo: Day | null
    readonly actualFrom: Day | null
    readonly actualTo: Day | null
  },
>(facts: T): Decision<T> {
  if (facts.name === '') return refuse('programme.stageNameMissing')
  const periods = [
    { from: facts.plannedFrom, to: facts.plannedTo },
    { from: facts.actualFrom, to: facts.actualTo },
  ]
  for (const { from, to } of periods) {
    if (from !== null && to !== null && to < from) {
      return refuse('programme.endsBeforeStart', { from, to })
    }
  }
  return allow(facts)
}

/** A deliverable says what the stage must deliver. */
export function decideDeliverable<T extends { readonly text: string }>(facts: T): Decision<T> {
  return facts.text === '' ? refuse('programme.deliverableEmpty') : allow(facts)
}
