import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { connectClient } from '../shells/client.ts'
import { root, startOffice } from '../shells/start-process.ts'

/** What a test starts with: no store yet, the real programme, or the sample office. */
export type StoreContent = 'none' | 'real' | 'demo'

/** The person whom the real programme's store names as its coordinator. */
export const coordinatorName = 'Anna Koordynatorska'

/** Stores made once for a build and copied for each test, so that each has its own. */
export interface Templates {
  /** A new data folder with a store of this content at its usual place. */
  newDataDir(content: StoreContent): Promise<string>
  removeDataDir(dataDir: string): Promise<void>
  /** Removes every data folder left. */
  remove(): Promise<void>
}

/** What a new office is asked for, and the file that it makes. */
const made = {
  real: { content: 'lubuskie', file: 'biuro-soi.db' },
  demo: { content: 'sample', file: 'biuro-przykladowe.db' },
} as const

const kept = join(root, 'node_modules', '.cache', 'test-stores')

/** Where the stores of what is built now stand; one made on another day has another history. */
async function folderOfBuild(): Promise<string> {
  const build = await readFile(join(root, 'out', 'built-from'), 'utf8')
  const today = new Date().toISOString().slice(0, 10)
  return join(kept, createHash('sha256').update(`${build} ${today}`).digest('hex'))
}

async function removeAllBut(folder: string): Promise<void> {
  for (const name of await readdir(kept)) {
    if (name !== basename(folder)) await rm(join(kept, name), { recursive: true, force: true })
  }
}

/**
 * Makes the stores by the office itself: started, asked to create, closed; the workers of all
 * shells share them. `label` becomes part of the names of the data folders.
 */
export function createTemplates(label: string): Templates {
  const folders = new Set<string>()

  const newFolder = async (name: string): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), `biuro-soi-${name}-${label}-`))
    folders.add(folder)
    return folder
  }
  const removeFolder = async (folder: string): Promise<void> => {
    await rm(folder, { recursive: true, force: true })
    folders.delete(folder)
  }

  const make = async (content: 'lubuskie' | 'sample', dataDir: string): Promise<string> => {
    const office = await startOffice(['--port', '0', '--data-dir', dataDir])
    try {
      const { client, close } = await connectClient(office.url)
      const status = await client.office.create({ content, person: coordinatorName })
      close()
      if (status.path === null) throw new Error(`No ${content} store was made`)
      return status.path
    } finally {
      await office.stop()
    }
  }

  /** The store to copy; two workers that both find none both make one, and the later stays. */
  const template = async ({ content, file }: (typeof made)['real' | 'demo']): Promise<string> => {
    const folder = await folderOfBuild()
    const path = join(folder, file)
    if (existsSync(path)) return path
    const dataDir = await newFolder('template')
    const store = await make(content, dataDir)
    // Those of an earlier build or day are of no more use.
    const isFirst = (await mkdir(folder, { recursive: true })) !== undefined
    if (isFirst) await removeAllBut(folder)
    const arriving = join(folder, basename(dataDir))
    await copyFile(store, arriving)
    await rename(arriving, path)
    await removeFolder(dataDir)
    return path
  }

  return {
    async newDataDir(content) {
      const dataDir = await newFolder('e2e')
      if (content === 'none') return dataDir
      const path = await template(made[content])
      await copyFile(path, join(dataDir, basename(path)))
      return dataDir
    },
    removeDataDir: removeFolder,
    async remove() {
      for (const folder of folders) await removeFolder(folder)
    },
  }
}
