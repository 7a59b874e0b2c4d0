import { stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { shell } from 'electron'

const allowedSchemes: ReadonlySet<string> = new Set(['https:', 'mailto:'])
const longestAddress = 2048

/**
 * Whether an address may be handed to the person's browser or mail program: `https:`
 * without a password in it, or `mailto:`. Anything else could start a program.
 */
const mayOpenOutside = (address: string): boolean => {
  if (address.length > longestAddress || !URL.canParse(address)) return false
  const url = new URL(address)
  return allowedSchemes.has(url.protocol) && url.username === '' && url.password === ''
}

/** Opens an allowed address outside the app; a refused one is dropped silently. */
export const openOutside = (address: string): void => {
  if (!mayOpenOutside(address)) return
  shell.openExternal(address).catch(() => {
    // No program for the scheme: the system has told the person already.
  })
}

/**
 * Shows a folder in the system's file manager. Answers false for a path that is not an
 * existing folder: opening a file would run whatever the system associates with it.
 */
export const openFolder = async (path: string): Promise<boolean> => {
  if (!isAbsolute(path)) return false
  const found = await stat(path).catch(() => null)
  if (!found?.isDirectory()) return false
  return (await shell.openPath(path)) === ''
}
