import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packageName = 'biuro-soi'

const isOurPackage = (folder: string): boolean => {
  try {
    const text = readFileSync(join(folder, 'package.json'), 'utf8')
    return (JSON.parse(text) as { name?: unknown }).name === packageName
  } catch {
    return false
  }
}

const findRoot = (from: string): string => {
  for (let folder = from; ; folder = dirname(folder)) {
    if (isOurPackage(folder)) return folder
    if (dirname(folder) === folder) throw new Error(`No package "${packageName}" above ${from}`)
  }
}

let root: string | undefined

/**
 * The absolute path of a file that ships with the app, such as
 * `resourcePath('db', 'migrations')` or `resourcePath('resources', 'lubuskie-jst.csv')`.
 *
 * The root is the nearest folder above this module whose package.json is ours: the
 * checkout when run from sources or from `out/main`, the archive in the packaged app.
 * It does not check that the file asked for exists.
 */
export const resourcePath = (...parts: string[]): string => {
  root ??= findRoot(dirname(fileURLToPath(import.meta.url)))
  return join(root, ...parts)
}
