import { usualPort } from '#electron/contract/window-link.ts'

/** What a start must name for the same store to open again; null where it need not. */
export interface NamedAtStart {
  readonly dataDir: string | null
  readonly store: string | null
}

/**
 * The command that starts the browser shell where a window's page came from: what the window
 * keeps belongs to that port. The usual port is taken without being named, and so are the usual
 * data folder and its store; any other is named, so that the same store opens again.
 */
export function startCommand(port: string, named: NamedAtStart): string {
  const words = [
    ...(port === String(usualPort) ? [] : ['--browser', '--port', port || '80']),
    ...(named.dataDir === null ? [] : ['--data-dir', quoted(named.dataDir)]),
    ...(named.store === null ? [] : ['--store', quoted(named.store)]),
  ]
  return ['npm start', ...(words.length === 0 ? [] : ['--', ...words])].join(' ')
}

/** A path as one word: for a POSIX shell, or for Windows, whose paths hold no quotes. */
const quoted = (path: string): string =>
  path.startsWith('/') ? `'${path.replaceAll("'", "'\\''")}'` : `"${path}"`
