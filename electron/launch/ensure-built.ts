import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { build, isBuilt } from './build.ts'

/**
 * Builds when `out/` is behind the sources, after `announce`. Two starts at once do not
 * build into one folder: the second waits for the first. False when the build failed.
 */
export async function ensureBuilt(root: string, announce: () => void): Promise<boolean> {
  const lock = join(root, 'node_modules', '.cache', 'biuro-soi-build')
  while (!isBuilt(root)) {
    if (!takeLock(lock)) {
      await setTimeout(200)
      continue
    }
    try {
      announce()
      return await build(root)
    } finally {
      rmSync(lock, { force: true })
    }
  }
  return true
}

/** A lock that names its process; one left by a process that is gone counts for nothing. */
function takeLock(lock: string): boolean {
  const mine = `${lock}-${process.pid}`
  mkdirSync(dirname(lock), { recursive: true })
  writeFileSync(mine, String(process.pid))
  try {
    // A link appears with its content at once, so nobody reads a lock without its name.
    linkSync(mine, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (!isRunning(lock)) rmSync(lock, { force: true })
    return false
  } finally {
    rmSync(mine, { force: true })
  }
}

function isRunning(lock: string): boolean {
  try {
    return process.kill(Number(readFileSync(lock, 'utf8')), 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
