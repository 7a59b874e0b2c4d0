import type { Figure } from '#db/values/refusal.ts'
import { type RefusedError, refused } from '../refused-error.ts'

const refusals: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/^SQLITE_(CORRUPT|NOTADB)/, 'store.damaged'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)$/, 'store.diskFull'],
  [/^(SQLITE_READONLY.*|EROFS)$/, 'store.readOnly'],
  [/^SQLITE_(BUSY|LOCKED)/, 'store.busy'],
  [/^SQLITE_(CANTOPEN|IOERR_(SHORT_)?READ)/, 'store.unreadable'],
  [/^SQLITE_IOERR/, 'store.writeFailed'],
]

/**
 * What SQLite says of the store's file, as a refusal that a person can act on:
 * `store.damaged`, `store.diskFull`, `store.readOnly`, `store.busy`, `store.unreadable`,
 * `store.writeFailed`, each with the path and SQLite's code. Null for anything else:
 * that is a bug.
 */
export function sqliteRefusal(error: unknown, path: string): RefusedError | null {
  const code = errorCode(error)
  return code.startsWith('SQLITE_') ? matched(code, path) : null
}

/** The same while files are opened, copied and moved, where the file system speaks too. */
export function fileRefusal(error: unknown, path: string): RefusedError | null {
  const code = errorCode(error)
  return (
    matched(code, path) ??
    (/^E[A-Z]+$/.test(code) ? refused('store.unreadable', { path, detail: code }) : null)
  )
}

function matched(code: string, path: string): RefusedError | null {
  const figures: Record<string, Figure> = { path, detail: code }
  const found = refusals.find(([pattern]) => pattern.test(code))
  return found === undefined ? null : refused(found[1], figures)
}

/** The code that SQLite or the file system gave an error, wherever it was wrapped; or ''. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return errorCode(error.cause)
}
