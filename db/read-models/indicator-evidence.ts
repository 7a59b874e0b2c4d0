import type { Day } from '#db/values/day.ts'
import type { IndicatorRule } from '#db/values/indicator.ts'
import type { ReadDb } from '../columns.ts'
import { changesOn, countedOn, type IndicatorGround, sharedOn } from '../rules/indicator.ts'
import { type Mark, standingTime } from '../rules/indicator-mark.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { type Waiting, waitingOn } from './indicator-waiting.ts'

const { compare } = new Intl.Collator('pl')
const byName = (one: Mark, other: Mark) =>
  compare(one.name, other.name) ||
  compare(one.place?.jstName ?? '', other.place?.jstName ?? '') ||
  (one.key < other.key ? -1 : 1)

/** Everything that makes a value and that waits to, by name. */
export interface Evidence {
  readonly counted: readonly { readonly mark: Mark; readonly since: Day }[]
  readonly waiting: readonly Waiting[]
}

/**
 * What makes the value of a rule at the end of a day, and what the rule asks for that does not
 * count yet, with the missing step. Of a share: those it counts, and those of the whole that it
 * does not. Money, the survey and entered values are made of no marks.
 */
export async function evidenceOf(
  db: ReadDb,
  programme: ProgrammeRow,
  rule: IndicatorRule,
  ground: IndicatorGround,
  day: Day,
): Promise<Evidence> {
  if (rule.kind !== 'count' && rule.kind !== 'share') return { counted: [], waiting: [] }
  const rows = ground.marks.get(rule.kind === 'count' ? rule.set : rule.of.set) ?? []
  if (rule.kind === 'count') {
    return {
      counted: told(countedOn(rule, ground, day), day),
      waiting: ordered(await waitingOn(db, programme, rule, rows, day)),
    }
  }
  const { part, whole } = sharedOn(rule, ground, day)
  const keys = new Set(whole.map(({ key }) => key))
  const waiting = await waitingOn(db, programme, rule.of, rows, day)
  return {
    counted: told(part, day),
    waiting: ordered(waiting.filter(({ mark }) => keys.has(mark.key))),
  }
}

const told = (marks: readonly Mark[], day: Day) =>
  marks.toSorted(byName).flatMap((mark) => {
    const from = standingTime(mark, day)?.from ?? null
    return from === null ? [] : [{ mark, since: from }]
  })

const ordered = (waiting: readonly Waiting[]) =>
  waiting.toSorted((one, other) => byName(one.mark, other.mark))

/** How many miss each step and whose move it is, the most first. */
export function stepCounts(waiting: readonly Waiting[]) {
  const groups = Map.groupBy(waiting, ({ step, whose }) => `${step} ${whose}`)
  return [...groups.values()]
    .flatMap((own) => {
      const [first] = own
      return first === undefined
        ? []
        : [{ step: first.step, whose: first.whose, count: own.length }]
    })
    .toSorted((one, other) => other.count - one.count || (one.step < other.step ? -1 : 1))
}

/** The change of each surveyed JST by name, the largest first; none of another rule. */
export function namedChanges(
  rule: IndicatorRule,
  ground: IndicatorGround,
  day: Day,
): readonly {
  readonly teryt: string
  readonly name: string
  readonly before: number
  readonly after: number
  readonly change: number
}[] {
  if (rule.kind !== 'surveyChange') return []
  const names = new Map(
    (ground.marks.get('jstsSigned') ?? []).map(({ id, name }) => [id, name] as const),
  )
  return changesOn(ground, day)
    .map(({ jstId, ...change }) => ({ teryt: jstId, name: names.get(jstId) ?? jstId, ...change }))
    .toSorted((one, other) => other.change - one.change || compare(one.name, other.name))
}
