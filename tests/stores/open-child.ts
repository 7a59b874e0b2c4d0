/**
 * A second process that opens a store: `node open-child.ts PATH try|hold`. Writes one line of
 * JSON, the refusal or null, and then holds an opened store until it is killed when so asked.
 */

import { openStore } from '#db/engine/store.ts'
import { RefusedError } from '#db/refused-error.ts'
import { meta } from '#db/schema/meta.ts'
import { migrationsFolder } from './migrations.ts'

/** Opens and lets go, or opens and holds until killed. */
export type WithStore = 'try' | 'hold'

const [path = '', what] = process.argv.slice(2)
try {
  const store = openStore({ path, migrationsFolder, create: false, now: () => new Date() })
  if (what === 'hold') {
    // Committed, and still in the log beside the file when the process is killed.
    await store.write(async (db) => db.insert(meta).values({ key: 'held', value: 'yes' }))
    process.stdout.write('null\n')
    // A store that nothing refers to any more would be collected, and its lock with it.
    setInterval(() => store.sizeBytes(), 60_000)
  } else {
    await store.close()
    process.stdout.write('null\n')
  }
} catch (error) {
  if (!(error instanceof RefusedError)) throw error
  process.stdout.write(`${JSON.stringify(error.refusal)}\n`)
}
