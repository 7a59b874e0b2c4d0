import { asc, count, max } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import { changeSet } from '../schema/history.ts'
import { jst } from '../schema/jst.ts'
import { programme } from '../schema/programme.ts'

/** What a store holds, in a few words: shown before a backup is restored. */
export async function fileSummary(db: ReadDb) {
  const programmes = await db.select().from(programme).orderBy(asc(programme.from))
  const [jsts] = await db.select({ count: count() }).from(jst)
  const [last] = await db.select({ at: max(changeSet.at) }).from(changeSet)
  return {
    programmes: programmes.map((row) => row.title),
    isSample: programmes.some((row) => row.isSample),
    jstCount: jsts?.count ?? 0,
    lastChange: last?.at ?? null,
  }
}
