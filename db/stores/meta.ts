import { eq } from 'drizzle-orm'
import type { ReadDb, WriteDb } from '../columns.ts'
import { meta } from '../schema/meta.ts'

/** What the store knows of itself under a key. */
export async function readMeta(db: ReadDb, key: string): Promise<string | null> {
  const [row] = await db.select().from(meta).where(eq(meta.key, key))
  return row?.value ?? null
}

/** Notes a fact about the store itself; not part of the office's history. */
export async function writeMeta(db: WriteDb, key: string, value: string): Promise<void> {
  await db
    .insert(meta)
    .values({ key, value })
    .onConflictDoUpdate({ target: meta.key, set: { value } })
}
