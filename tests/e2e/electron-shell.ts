import { join } from 'node:path'
import { type ElectronApplication, _electron as electron } from '@playwright/test'
import { findElectron } from '#electron/launch/electron-binary.ts'
import type { MenuEntry } from '../electron-double/desk.ts'
import type { Desktop, DesktopOptions, DialogAsked } from '../electron-double/desktop.ts'

const root = join(import.meta.dirname, '..', '..')
const hostName = 'Biuro SOI host'

/** What is kept in Electron's main process between two questions of a test. */
type Scripted = typeof globalThis & {
  biuroAnswers: (string | null)[]
  biuroAsked: DialogAsked[]
}

/**
 * Starts the built desktop shell in real Electron, where its binary is present. Its file
 * dialogs answer what the test has put in; everything else is Electron's own.
 */
export async function startElectron(options: DesktopOptions): Promise<Desktop> {
  const executablePath = findElectron(root)
  if (executablePath === undefined) throw new Error('Electron’s binary is not on this machine')
  const app = await electron.launch({
    executablePath,
    args: [
      // Chromium refuses its sandbox to root, who runs builds in containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      root,
      `--data-dir=${options.dataDir}`,
      ...(options.storePath === undefined ? [] : [`--store=${options.storePath}`]),
      ...(options.demo ? ['--demo'] : []),
    ],
  })
  await scriptDialogs(app)
  const page = await app.firstWindow()
  return {
    page,
    address: (path) => `app://biuro${path}`,
    menu: {
      read: () => readMenu(app),
      click: (id) =>
        app.evaluate(({ Menu }, wanted) => {
          const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
          if (!item) throw new Error(`The menu has no item "${wanted}"`)
          item.click()
        }, id),
    },
    dialogs: {
      answerNext: (path) =>
        app.evaluate((_electron, answer) => {
          const scripted = globalThis as Scripted
          scripted.biuroAnswers.push(answer)
        }, path),
      asked: () => app.evaluate(() => (globalThis as Scripted).biuroAsked),
    },
    async download(start) {
      const [download] = await Promise.all([page.waitForEvent('download'), start()])
      return { name: download.suggestedFilename(), path: await download.path() }
    },
    nextWindow: () => app.waitForEvent('window'),
    killHost: () =>
      app.evaluate(({ app: main }, name) => {
        const host = main.getAppMetrics().find((metric) => metric.name === name)
        if (host === undefined) throw new Error('There is no host to kill')
        process.kill(host.pid, 'SIGKILL')
      }, hostName),
    close: () => app.close(),
  }
}

/** File dialogs of the system cannot be driven by a test: they answer from a list instead. */
const scriptDialogs = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ dialog }) => {
    const scripted = globalThis as Scripted
    scripted.biuroAnswers = []
    scripted.biuroAsked = []
    const ask = (kind: 'open' | 'save', given: readonly unknown[]): string | null => {
      const options = given.at(-1) as { defaultPath?: string }
      const { defaultPath } = options
      scripted.biuroAsked.push({ kind, ...(defaultPath === undefined ? {} : { defaultPath }) })
      return scripted.biuroAnswers.shift() ?? null
    }
    dialog.showOpenDialog = async (...given: readonly unknown[]) => {
      const path = ask('open', given)
      return { canceled: path === null, filePaths: path === null ? [] : [path] }
    }
    dialog.showSaveDialog = async (...given: readonly unknown[]) => {
      const path = ask('save', given)
      return { canceled: path === null, filePath: path ?? '' }
    }
  })

const readMenu = (app: ElectronApplication): Promise<readonly MenuEntry[]> =>
  app.evaluate(({ Menu }) => {
    type Item = Electron.MenuItem
    const entry = (item: Item): MenuEntry => ({
      id: item.id || null,
      label: item.label || null,
      role: item.role ?? null,
      type: item.type,
      accelerator: typeof item.accelerator === 'string' ? item.accelerator : null,
      checked: item.checked,
      enabled: item.enabled,
      submenu: (item.submenu?.items ?? []).map(entry),
    })
    return (Menu.getApplicationMenu()?.items ?? []).map(entry)
  })
