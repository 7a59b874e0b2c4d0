import { spawn } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'

type Target = 'folder' | 'address'

/** A program that is still running after this many milliseconds has taken the request. */
const patience = 3_000

function opener(target: Target, what: string): readonly [string, readonly string[]] {
  switch (process.platform) {
    case 'win32':
      return target === 'folder'
        ? ['explorer.exe', [what]]
        : ['rundll32.exe', ['url.dll,FileProtocolHandler', what]]
    case 'darwin':
      return ['open', [what]]
    default:
      return ['xdg-open', [what]]
  }
}

/** Starts the system's own program for a folder or an address; false when it cannot. */
function start(target: Target, what: string): Promise<boolean> {
  const [program, args] = opener(target, what)
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true })
    const taken = setTimeout(() => resolve(true), patience)
    const answer = (opened: boolean): void => {
      clearTimeout(taken)
      resolve(opened)
    }
    child.once('error', () => answer(false))
    // Explorer ends with 1 even when the folder is on the screen.
    child.once('exit', (code) => answer(code === 0 || process.platform === 'win32'))
    child.unref()
  })
}

/** Shows a folder in the system's file manager. Refuses what is not a folder of this computer. */
export async function openFolder(path: string): Promise<boolean> {
  if (!isAbsolute(path)) return false
  const found = await stat(path).catch(() => null)
  return found?.isDirectory() === true && start('folder', path)
}

/** Opens an address in the person's own browser. */
export const openAddress = (url: string): Promise<boolean> => start('address', url)
