/**
 * Run after drizzle-kit (`npm run migration`): the generator does not write STRICT,
 * without which SQLite would keep a text in a column of whole grosze.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../migrations')
for (const name of readdirSync(folder).filter((file) => file.endsWith('.sql'))) {
  const path = join(folder, name)
  const sql = readFileSync(path, 'utf8')
  const strict = sql.replace(/^(CREATE TABLE [^;]*\n\));/gm, '$1 STRICT;')
  if (strict !== sql) writeFileSync(path, strict)
}
