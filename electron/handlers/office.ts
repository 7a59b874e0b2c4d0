import { dirname, isAbsolute, join } from 'node:path'
import { fileSummary } from '#db/read-models/file-summary.ts'
import { refused } from '#db/refused-error.ts'
import { readMeta } from '#db/stores/meta.ts'
import { dayOf, type Instant, instantOf } from '#db/values/day.ts'
import type { office as contract } from '../contract/office.ts'
import type { HandlersOf } from '../define.ts'
import { backUp, inspectBackup } from '../host/backup-files.ts'
import { defaultDataDir } from '../host/data-dir.ts'
import { refuseOwnStore, restoreBackup } from '../host/restore.ts'
import { createStore, defaultPath, openExisting } from '../host/store-files.ts'
import type { Office } from '../office.ts'

/** The office as a whole: its file, its copies, its notices. */
export const office: HandlersOf<typeof contract> = {
  status: ({ office }) => statusOf(office),

  create: ({ office, input }) =>
    office.alone(async () => {
      await createStore(office, input.content, input.person, input.path)
      return statusOf(office)
    }),

  open: ({ office, input }) =>
    office.alone(async () => {
      await openExisting(office, input.path)
      return statusOf(office)
    }),

  inspectBackup: async ({ office, input }) => {
    const path = absolute(input.path)
    refuseOwnStore(office, path)
    return inspectBackup(path)
  },

  restore: ({ office, input }) =>
    office.alone(async () => {
      const keptAs = await restoreBackup(office, absolute(input.backup), input.path)
      return { status: await statusOf(office), keptAs }
    }),

  backup: ({ office, input }) =>
    office.alone(async () => {
      const path = absolute(input.path)
      const { sizeBytes } = await backUp(office.store(), path, office.now())
      office.announce(['office'])
      return { path, sizeBytes, verified: true as const }
    }),

  openFolder: async ({ office }) => {
    const status = office.status()
    const folder = status.phase === 'none' ? office.dataDir : dirname(status.path)
    return { opened: await office.shell.openFolder(folder), folder }
  },

  chooseFile: async ({ office, input }) => ({ path: await office.shell.chooseFile(input) }),

  progress: async ({ office, input }) => office.works.progress(input.ticket),

  giveUp: async ({ office, input }) => ({ stopped: office.works.giveUp(input.ticket) }),

  changes: async ({ office, signal }) => office.changes(signal),
}

async function statusOf(office: Office) {
  const status = office.status()
  const now = office.now()
  return {
    phase: status.phase,
    refusal: status.phase === 'refused' ? status.refusal : null,
    path: status.phase === 'none' ? null : status.path,
    store: status.phase === 'open' ? await storeInfo(office) : null,
    shell: office.shell.kind,
    appVersion: office.appVersion,
    login: office.login,
    today: dayOf(now),
    suggested: {
      lubuskie: defaultPath(office, 'lubuskie'),
      sample: defaultPath(office, 'sample'),
      backup: join(office.dataDir, 'kopie', `biuro-soi-${stamp(now)}.db`),
    },
    start: {
      dataDir: office.dataDir === defaultDataDir() ? null : office.dataDir,
      store: namedAtStart(office),
    },
  }
}

/** The open store, unless it is the one that its data folder opens by itself. */
function namedAtStart(office: Office): string | null {
  const status = office.status()
  if (status.phase !== 'open') return null
  return status.path === defaultPath(office, 'lubuskie') ? null : status.path
}

async function storeInfo(office: Office) {
  const store = office.store()
  const { isSample, lastBackup } = await store.read(async (db) => ({
    isSample: (await fileSummary(db)).isSample,
    lastBackup: await readMeta(db, 'lastBackup'),
  }))
  return {
    path: store.path,
    sizeBytes: store.sizeBytes(),
    schemaVersion: store.schemaVersion,
    lastBackup: lastBackup === null ? null : (JSON.parse(lastBackup) as BackupNote),
    integrity: 'ok' as const,
    checkedAt: instantOf(store.openedAt),
    isSample,
    migratedFrom: store.migratedFrom,
  }
}

interface BackupNote {
  readonly path: string
  readonly at: Instant
}

function absolute(path: string): string {
  if (!isAbsolute(path)) throw refused('store.relativePath', { path })
  return path
}

const stamp = (moment: Date) => moment.toISOString().slice(0, 16).replace(/[T:]/g, '-')
