import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Seconds that a start may wait for Electron. */
export const fetchPatience = 20
const day = 24 * 60 * 60 * 1000

/** The program inside Electron's folder, as Electron's own package names it. */
function program(platform: NodeJS.Platform): string {
  switch (platform) {
    case 'darwin':
      return 'Electron.app/Contents/MacOS/Electron'
    case 'win32':
      return 'electron.exe'
    default:
      return 'electron'
  }
}

/**
 * The Electron binary of this checkout, or the one in ELECTRON_OVERRIDE_DIST_PATH;
 * undefined where there is none. A half-unpacked fetch does not count: Electron
 * writes `path.txt` last.
 */
export function findElectron(
  root: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const name = program(process.platform)
  if (env.ELECTRON_OVERRIDE_DIST_PATH) {
    const given = join(env.ELECTRON_OVERRIDE_DIST_PATH, name)
    return existsSync(given) ? given : undefined
  }
  const folder = join(root, 'node_modules', 'electron')
  const unpacked = join(folder, 'dist', name)
  return existsSync(join(folder, 'path.txt')) && existsSync(unpacked) ? unpacked : undefined
}

/** Linux tells a program by these variables that there is a screen to open a window on. */
export const hasDisplay = (
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean => platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/** What is kept of a fetch that failed, in the data folder's cache. */
export interface FetchMemory {
  /** Whether a fetch of this Electron failed less than a day before `now` (milliseconds). */
  failedLately(now: number): boolean
  failed(now: number): void
  forget(): void
}

/** Remembers a failed fetch, so that each start does not wait for it again. */
export function fetchMemory(dataDir: string, version: string): FetchMemory {
  const file = join(dataDir, 'cache', 'electron-fetch.json')
  return {
    failedLately(now) {
      try {
        const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
        if (typeof kept !== 'object' || kept === null) return false
        if (!('version' in kept && 'failedAt' in kept)) return false
        const age = now - Number(kept.failedAt)
        return kept.version === version && age >= 0 && age < day
      } catch {
        return false
      }
    },
    failed(now) {
      try {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, JSON.stringify({ version, failedAt: now }))
      } catch {
        // Only the memory is lost: the next start asks again.
      }
    },
    forget: () => rmSync(file, { force: true }),
  }
}

/** The version of the Electron package of this checkout. */
export function electronVersion(root: string): string {
  const file = join(root, 'node_modules', 'electron', 'package.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }
  return manifest.version
}

/**
 * Lets Electron's package fetch its binary, for at most `patience` seconds.
 * Answers the binary, or undefined when it did not come; its own words are not
 * shown, because the launcher says in one line what follows.
 */
export async function fetchElectron(root: string, patience: number): Promise<string | undefined> {
  const script = join(root, 'node_modules', 'electron', 'install.js')
  const child = spawn(process.execPath, [script], { cwd: root, stdio: 'ignore' })
  const limit = setTimeout(() => child.kill('SIGKILL'), patience * 1000)
  await new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })
  clearTimeout(limit)
  return findElectron(root)
}
