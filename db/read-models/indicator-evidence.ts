import type { Day } from '#db/values/day.ts'
import type { IndicatorRule } from '#db/values/indicator.ts'
import type { ReadDb } from '../columns.ts'
import { changesOn, countedOn, type IndicatorGround, sharedOn } from '../rules/indicator.ts'
import { type Mark, standingTime } from '../rules/indicator-mark.ts'
import { firstOf, isSought, type MarkSearch } from '../rules/indicator-search.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { type Waiting, waitingOn } from './indicator-waiting.ts'

// "nr 2" comes before "nr 10".
const { compare } = new Intl.Collator('pl', { numeric: true })
const inText = (one: string, other: string) => (one < other ? -1 : Number(one > other))
const byName = (one: Mark, other: Mark) =>
  compare(one.name, other.name) ||
  compare(one.place?.jstName ?? '', other.place?.jstName ?? '') ||
  inText(one.times[0]?.from ?? '', other.times[0]?.from ?? '') ||
  inText(one.key, other.key)

/** Everything that makes a value and that waits to, in no order. */
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
      counted: standing(countedOn(rule, ground, day), day),
      waiting: await waitingOn(db, programme, rule, rows, day),
    }
  }
  const { part, whole } = sharedOn(rule, ground, day)
  const keys = new Set(whole.map(({ key }) => key))
  const waiting = await waitingOn(db, programme, rule.of, rows, day)
  return {
    counted: standing(part, day),
    waiting: waiting.filter(({ mark }) => keys.has(mark.key)),
  }
}

const standing = (marks: readonly Mark[], day: Day) =>
  marks.flatMap((mark) => {
    const from = standingTime(mark, day)?.from ?? null
    return from === null ? [] : [{ mark, since: from }]
  })

/** What of the evidence is looked for, and the first of it by name. */
export function soughtIn(
  { counted, waiting }: Evidence,
  search: MarkSearch & { readonly step?: string | undefined },
  limit: number,
) {
  const sought = isSought(search)
  const found = waiting.filter(({ mark }) => sought(mark))
  const shown = found.filter((one) => search.step === undefined || search.step === groupOf(one))
  return {
    counted: told(
      counted.filter(({ mark }) => sought(mark)),
      limit,
      counted.length,
    ),
    waiting: {
      ...{ total: awaited(waiting), found: awaited(shown), steps: stepCounts(waiting, shown) },
      rows: firstOf(
        shown,
        limit,
        (one, other) => Number(isOut(one)) - Number(isOut(other)) || byName(one.mark, other.mark),
      ),
    },
  }
}

const told = <T extends { readonly mark: Mark }>(
  found: readonly T[],
  limit: number,
  total: number,
) => ({
  ...{ total, found: found.length },
  rows: firstOf(found, limit, (one, other) => byName(one.mark, other.mark)),
})

/** Whether nobody waits for it: it does not count, and nothing is owed that it should. */
const isOut = ({ whose }: Pick<Waiting, 'whose'>) => whose === 'nobody'

/** How many things somebody waits for; one that misses two steps is one. */
const awaited = (waiting: readonly Waiting[]): number =>
  new Set(waiting.flatMap((one) => (isOut(one) ? [] : [one.mark.key]))).size

const groupOf = ({ step, whose }: Waiting) => `${step}.${whose}`

/**
 * How many miss each step and whose move it is, the most first and those nobody waits for last, and
 * how many of those found.
 */
function stepCounts(waiting: readonly Waiting[], found: readonly Waiting[]) {
  const sought = Map.groupBy(found, groupOf)
  return [...Map.groupBy(waiting, groupOf)]
    .flatMap(([group, own]) => {
      const [first] = own
      if (first === undefined) return []
      const { step, whose } = first
      return [{ step, whose, count: own.length, found: sought.get(group)?.length ?? 0 }]
    })
    .toSorted(
      (one, other) =>
        Number(isOut(one)) - Number(isOut(other)) ||
        other.count - one.count ||
        (one.step < other.step ? -1 : 1),
    )
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
