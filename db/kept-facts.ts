import { gt, sql } from 'drizzle-orm'
import type { ReadDb } from './columns.ts'
import { recordChange } from './schema/history.ts'

interface Kept {
  /** The last change of the history that was looked at. */
  seen: number
  readonly facts: Map<string, { readonly tables: readonly string[]; readonly value: unknown }>
}

const keptOf = new WeakMap<ReadDb, Kept>()
const place = sql<number>`${recordChange}.rowid`

/**
 * Facts that are asked for at every key: read once and kept until the history says that one of
 * their tables has changed. The store stays the source: every change leaves history (`audit.ts`),
 * and the question is asked in the same snapshot in which the rest is read.
 */
export class KeptFacts {
  readonly #db: ReadDb
  readonly #kept: Kept

  private constructor(db: ReadDb, kept: Kept) {
    this.#db = db
    this.#kept = kept
  }

  /** What is kept of this store, without what has changed since. */
  static async of(db: ReadDb): Promise<KeptFacts> {
    const kept = keptOf.get(db) ?? { seen: -1, facts: new Map() }
    keptOf.set(db, kept)
    const [newest] = await db.select({ last: sql<number | null>`max(${place})` }).from(recordChange)
    const last = newest?.last ?? 0
    if (last === kept.seen) return new KeptFacts(db, kept)
    const changed = await db
      .selectDistinct({ table: recordChange.tableName })
      .from(recordChange)
      .where(gt(place, kept.seen))
    const tables: ReadonlySet<string> = new Set(changed.map(({ table }) => table))
    for (const [key, fact] of kept.facts) {
      // A place that went back is of a file that was put together anew.
      if (last < kept.seen || fact.tables.some((table: string) => tables.has(table)))
        kept.facts.delete(key)
    }
    kept.seen = last
    return new KeptFacts(db, kept)
  }

  /** A fact made of these tables; `key` names it with everything else that it depends on. */
  async get<T>(
    key: string,
    tables: readonly string[],
    read: (db: ReadDb) => Promise<T>,
  ): Promise<T> {
    const known = this.#kept.facts.get(key)
    if (known !== undefined) return known.value as T
    const value = await read(this.#db)
    this.#kept.facts.set(key, { tables, value })
    return value
  }
}
