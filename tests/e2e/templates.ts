import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { connectClient } from '../shells/client.ts'
import { startOffice } from '../shells/start-process.ts'

/** What a test starts with: no store yet, the real programme, or the sample office. */
export type StoreContent = 'none' | 'real' | 'demo'

/** The person whom the real programme's store names as its coordinator. */
export const coordinatorName = 'Anna Koordynatorska'

/** Stores made once in a worker and copied for each test, so that each has its own. */
export interface Templates {
  /** A new data folder with a store of this content at its usual place. */
  newDataDir(content: StoreContent): Promise<string>
  removeDataDir(dataDir: string): Promise<void>
  /** Removes the templates and every data folder left. */
  remove(): Promise<void>
}

/**
 * Makes the templates by the office itself: started, asked to create, closed. `label`
 * becomes part of the folders' names.
 */
export function createTemplates(label: string): Templates {
  const made = new Map<StoreContent, Promise<string>>()
  const folders = new Set<string>()

  const newFolder = async (name: string): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), `biuro-soi-${name}-${label}-`))
    folders.add(folder)
    return folder
  }

  const make = async (content: 'lubuskie' | 'sample'): Promise<string> => {
    const dataDir = await newFolder('template')
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

  return {
    async newDataDir(content) {
      const dataDir = await newFolder('e2e')
      if (content === 'none') return dataDir
      const template = made.get(content) ?? make(content === 'real' ? 'lubuskie' : 'sample')
      made.set(content, template)
      const path = await template
      await copyFile(path, join(dataDir, basename(path)))
      return dataDir
    },
    async removeDataDir(dataDir) {
      await rm(dataDir, { recursive: true, force: true })
      folders.delete(dataDir)
    },
    async remove() {
      for (const folder of folders) await rm(folder, { recursive: true, force: true })
    },
  }
}
