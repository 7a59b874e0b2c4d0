/**
 * Builds both shells into `out/` and remembers which sources were built. Run by
 * itself (`npm run build`) it builds always; the launcher builds when needed.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const sources = ['db', 'electron', 'renderer', 'resources']
const files = ['electron.vite.config.ts', 'package.json', 'package-lock.json']
const products = [
  'main/main.js',
  'main/host-process.js',
  'main/browser.js',
  'preload/preload.cjs',
  'renderer/index.html',
]

const stampFile = (root: string): string => join(root, 'out', 'built-from')

/** One line that changes with any source file's name, size or time of change. */
export function sourcesStamp(root: string): string {
  const hash = createHash('sha256')
  const add = (path: string): void => {
    const { size, mtimeMs } = statSync(join(root, path))
    hash.update(`${path}\0${size}\0${mtimeMs}\n`)
  }
  for (const folder of sources) {
    if (!existsSync(join(root, folder))) continue
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    const inside = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    for (const path of inside.sort()) add(path)
  }
  for (const path of files) if (existsSync(join(root, path))) add(path)
  return hash.digest('hex')
}

/** Whether `out/` holds what the present sources give. */
export function isBuilt(root: string): boolean {
  return (
    products.every((product) => existsSync(join(root, 'out', product))) &&
    existsSync(stampFile(root)) &&
    readFileSync(stampFile(root), 'utf8') === sourcesStamp(root)
  )
}

/** Builds everything; false when the build failed, and then its words are on stderr. */
export async function build(root: string): Promise<boolean> {
  // Taken first: a file saved during the build must count as newer than it.
  const stamp = sourcesStamp(root)
  rmSync(stampFile(root), { force: true })
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      said.push(Buffer.from(`${error.message}\n`))
      resolve(null)
    })
    child.once('close', resolve)
  })
  if (code !== 0) {
    process.stderr.write(stripVTControlCharacters(Buffer.concat(said).toString('utf8')))
    return false
  }
  writeFileSync(stampFile(root), stamp)
  return true
}

if (process.argv[1] === import.meta.filename) {
  const built = await build(join(import.meta.dirname, '..', '..'))
  process.exitCode = built ? 0 : 1
}
