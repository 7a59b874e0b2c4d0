import { join } from 'node:path'
import { lubuskieOffice, tempDir } from './office.ts'
import { dumpOf } from './peek.ts'
import { bring, mediumTowns } from './recruiting.ts'

/** The JST that moved since the backup was made. */
export const teryt = '0801011'

/** Everything but what a store knows of its own backups. */
export function contentOf(path: string) {
  const { meta: _, ...tables } = dumpOf(path)
  return tables
}

/** An office with some work done, a backup of it, and work done since. */
export async function withBackup(folder = tempDir()) {
  const office = await lubuskieOffice()
  await bring(office, mediumTowns, 'sign')
  const backup = join(folder, 'kopia.db')
  await office.client.office.backup({ path: backup })
  const then = contentOf(office.path)
  await bring(office, [teryt], 'join')
  return { office, backup, then, since: contentOf(office.path) }
}
