import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** What the desktop shell was started with. */
export interface LaunchOptions {
  /** Where window state, logs and Chromium's own files live; absolute. */
  readonly dataDir: string
  /** The store to open, absolute; null leaves the choice to the host. */
  readonly storePath: string | null
  /** Open the sample office. */
  readonly demo: boolean
}

/** A network path stays as it was written: the host refuses it by its form. */
const place = (cwd: string, path: string): string =>
  /^[\\/]{2}[^\\/]/.test(path) ? path : resolve(cwd, path)

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

/**
 * Reads `--data-dir DIR`, `--store FILE` and `--demo` from the arguments after the
 * program's own name. Relative paths are taken from `cwd`. Everything else is ignored:
 * Electron and Chromium put switches of their own among the arguments.
 */
export const readLaunchOptions = (
  args: readonly string[],
  cwd: string,
  defaultDataDir: () => string,
): LaunchOptions => {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      'data-dir': { type: 'string' },
      store: { type: 'string' },
      demo: { type: 'boolean' },
    },
  })
  const store = text(values.store)
  return {
    dataDir: place(cwd, text(values['data-dir']) ?? defaultDataDir()),
    storePath: store === null ? null : place(cwd, store),
    demo: values.demo === true,
  }
}
