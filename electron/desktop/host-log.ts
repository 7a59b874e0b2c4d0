import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

const longestBytes = 1_000_000

/** Where the host's last words are, inside the data folder. */
export const hostLogFile = (dataDir: string): string => join(dataDir, 'log', 'host.log')

const setAsideWhenLong = (file: string): void => {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > longestBytes) renameSync(file, `${file}.old`)
}

/**
 * Adds one dated entry on why the host ended. Past a megabyte the log is set aside as
 * `host.log.old`, in the place of an older one. A folder that cannot be written loses the
 * entry: the host's end must be told all the same.
 */
export const writeHostLog = (dataDir: string, words: string): void => {
  const file = hostLogFile(dataDir)
  try {
    mkdirSync(dirname(file), { recursive: true })
    setAsideWhenLong(file)
    appendFileSync(file, `${new Date().toISOString()} ${words}\n`)
  } catch {
    process.stderr.write(`${words}\n`)
  }
}
