import type { Day } from '#db/values/day.ts'
import {
  type BreakdownDimension,
  type BreakdownRow,
  type IndicatorRule,
  type IndicatorUnit,
  notInAny,
} from '#db/values/indicator.ts'
import { jstKinds } from '#db/values/jst.ts'
import { panels, sexes } from '#db/values/person.ts'
import { countedOn, type IndicatorGround, sharedOn, shareIn, unitOfSet } from './indicator.ts'
import { type Mark, standingTime } from './indicator-mark.ts'

/** A stage with the days in which it lies, as a day knows them; null while it has none. */
export interface DatedStage {
  readonly id: string
  readonly from: Day | null
  readonly to: Day | null
}

const ofPeople: ReadonlySet<IndicatorUnit> = new Set(['person', 'attendance'])

/** The parts into which what a rule counts falls; sex and panel belong to people alone. */
export function dimensionsOf(rule: IndicatorRule): readonly BreakdownDimension[] {
  if (rule.kind !== 'count' && rule.kind !== 'share') return []
  const unit = unitOfSet[rule.kind === 'count' ? rule.set : rule.of.set]
  if (unit === 'training') return ['stage', 'panel']
  const places = ['stage', 'powiat', 'kind'] as const
  return ofPeople.has(unit) ? [...places, 'sex', 'panel'] : places
}

/**
 * What a value is made of by stage, powiat, kind of JST, and of people by sex and panel. Every
 * thing counted stands in one row of each part, so the rows of a count add up to its value; the
 * stage is the first one that holds the day on which it began to count. A share has in each row
 * its own share of those of the row.
 */
export function breakdownOf(
  rule: IndicatorRule,
  ground: Pick<IndicatorGround, 'marks'>,
  stages: readonly DatedStage[],
  day: Day,
): Readonly<Partial<Record<BreakdownDimension, readonly BreakdownRow[]>>> {
  if (rule.kind !== 'count' && rule.kind !== 'share') return {}
  const { part, whole } =
    rule.kind === 'share'
      ? sharedOn(rule, ground, day)
      : { part: countedOn(rule, ground, day), whole: null }
  const entries = dimensionsOf(rule).map((dimension) => {
    const keyOf = (mark: Mark) => keyIn(dimension, mark, stages, day)
    const parts = counts(part, keyOf)
    if (whole === null) {
      const rows = [...parts].map(([key, value]) => ({ key, value, whole: null }))
      return [dimension, sorted(dimension, rows, stages)] as const
    }
    // The part of a thing is that of the whole it is a share of: both have one place, and the
    // stage in which the whole began.
    const wholes = counts(whole, keyOf)
    const keys = new Map(whole.map((mark) => [mark.key, keyOf(mark)]))
    const own = counts(part, (mark) => keys.get(mark.key) ?? notInAny)
    const rows = [...wholes].map(([key, count]) => ({
      ...{ key, value: shareIn(own.get(key) ?? 0, count), whole: count },
    }))
    return [dimension, sorted(dimension, rows, stages)] as const
  })
  return Object.fromEntries(entries)
}

function counts(marks: readonly Mark[], keyOf: (mark: Mark) => string) {
  const found = new Map<string, number>()
  for (const mark of marks) {
    const key = keyOf(mark)
    found.set(key, (found.get(key) ?? 0) + 1)
  }
  return found
}

function keyIn(
  dimension: BreakdownDimension,
  mark: Mark,
  stages: readonly DatedStage[],
  day: Day,
): string {
  switch (dimension) {
    case 'stage': {
      const from = standingTime(mark, day)?.from ?? null
      const holds = ({ from: first, to: last }: DatedStage) =>
        from !== null && first !== null && first <= from && (last === null || from <= last)
      return stages.find(holds)?.id ?? notInAny
    }
    case 'powiat':
      return mark.place?.powiat ?? notInAny
    case 'kind':
      return mark.place?.kind ?? notInAny
    case 'sex':
      return mark.sex ?? notInAny
    case 'panel':
      return mark.panel ?? notInAny
  }
}

/** In the order of the stages and of the lists; what belongs to none comes last. */
function sorted(
  dimension: BreakdownDimension,
  rows: readonly BreakdownRow[],
  stages: readonly DatedStage[],
): readonly BreakdownRow[] {
  const orders: Partial<Record<BreakdownDimension, readonly string[]>> = {
    stage: stages.map(({ id }) => id),
    kind: jstKinds,
    sex: sexes,
    panel: panels,
  }
  const order = orders[dimension]
  const place = (key: string) => {
    if (key === notInAny) return Number.MAX_SAFE_INTEGER
    return order?.indexOf(key) ?? 0
  }
  return rows.toSorted((a, b) => place(a.key) - place(b.key) || (a.key < b.key ? -1 : 1))
}
