import { jstKinds } from '#db/values/jst.ts'
import {
  type CountDimension,
  countDimensions,
  noMonth,
  noSex,
  type Splits,
} from '#db/values/people-counts.ts'
import { panels, sexes } from '#db/values/person.ts'

/** The row of each split in which something stands. */
export type Keys = Readonly<Record<CountDimension, string>>

/** Sums up figures in every split at once, each row counted from nothing. */
export class Tally<K extends string> {
  readonly whole: Record<K, number>
  private readonly names: readonly K[]
  private readonly rows = new Map<CountDimension, Map<string, Record<K, number>>>()

  constructor(names: readonly K[]) {
    this.names = names
    this.whole = this.none()
  }

  private none(): Record<K, number> {
    return Object.fromEntries(this.names.map((name) => [name, 0])) as Record<K, number>
  }

  /** The figures of a row; the row is there from now on. */
  row(dimension: CountDimension, key: string): Record<K, number> {
    const rows = this.rows.get(dimension) ?? new Map<string, Record<K, number>>()
    this.rows.set(dimension, rows)
    const row = rows.get(key) ?? this.none()
    rows.set(key, row)
    return row
  }

  /** Adds figures to the rows named. */
  add(keys: Partial<Keys>, figures: Partial<Record<K, number>>): void {
    for (const dimension of countDimensions) {
      const key = keys[dimension]
      if (key !== undefined) increase(this.row(dimension, key), figures)
    }
  }

  splits(): Splits<Record<K, number>> {
    const split = (dimension: CountDimension) =>
      [...(this.rows.get(dimension) ?? [])]
        .map(([key, figures]) => ({ key, figures }))
        .sort((a, b) => place(dimension, a.key) - place(dimension, b.key) || compare(a.key, b.key))
    return {
      ...{ panel: split('panel'), jst: split('jst'), powiat: split('powiat') },
      ...{ kind: split('kind'), sex: split('sex'), month: split('month') },
    }
  }
}

/** Adds figures to others, in place. */
export function increase<K extends string>(
  to: Record<K, number>,
  by: Partial<Record<K, number>>,
): void {
  for (const name in by) to[name] += by[name] ?? 0
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const orders: Partial<Record<CountDimension, readonly string[]>> = {
  panel: panels,
  kind: jstKinds,
  sex: [...sexes, noSex],
}

/** Where a row stands before the order of its keys decides; those without a month come last. */
const place = (dimension: CountDimension, key: string): number =>
  orders[dimension]?.indexOf(key) ?? (key === noMonth ? 1 : 0)
