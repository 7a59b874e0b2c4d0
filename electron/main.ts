import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, Menu } from 'electron'
import { registerAppScheme, serveWindow } from './desktop/app-protocol.ts'
import { linkHost } from './desktop/host-link.ts'
import { readLaunchOptions } from './desktop/launch-options.ts'
import { lockDownApp } from './desktop/lockdown.ts'
import { showMenu } from './desktop/menu.ts'
import { shellText } from './desktop/menu-text.ts'
import { type NoteDesk, openNoteDesk } from './desktop/note-desk.ts'
import { reopenAfterCrash } from './desktop/page-crash.ts'
import { answerShellRequest } from './desktop/shell-requests.ts'
import { becomeOnlyInstance } from './desktop/single-instance.ts'
import { applyTheme, focusWindow, openWindow } from './desktop/window.ts'
import { openWindowChannel, type WindowChannel } from './desktop/window-channel.ts'
import { readWindowState, type WindowState, writeWindowState } from './desktop/window-state.ts'
import { defaultDataDir } from './host/data-dir.ts'

/**
 * The desktop shell: the office's window, the small one of the note, and the host's process, wired
 * together. What each part decides is in electron/desktop.
 */
const args = process.argv.slice(app.isPackaged ? 1 : 2)
const options = readLaunchOptions(args, process.cwd(), defaultDataDir)
const devServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)

let state = readWindowState(options.dataDir)
let window: BrowserWindow | null = null
let channel: WindowChannel | null = null
let notes: NoteDesk | null = null
/** The shortcut of the note while the person takes calls. */
let noteKeys: string | null = null

const remember = (change: Partial<WindowState>): void => {
  state = { ...state, ...change }
  writeWindowState(options.dataDir, state)
}

const refreshMenu = (): void =>
  showMenu({
    language: state.language,
    theme: state.theme,
    noteKeys,
    send: (command) => channel?.send(command),
    openNote: () => notes?.open(),
  })

const fail = (error: unknown): void => {
  dialog.showErrorBox(shellText[state.language].failed, String(error))
  app.exit(1)
}

const openOffice = async (): Promise<void> => {
  await app.whenReady()
  const host = linkHost(
    { ...options, appVersion: app.getVersion() },
    (request) => answerShellRequest(request, window, state.language),
    (death) => {
      channel?.tellDeath(death)
      notes?.tellDeath(death)
    },
  )
  serveWindow(join(import.meta.dirname, '../renderer'), devServer)
  applyTheme(state.theme)
  refreshMenu()
  const opened = openWindow(state, remember)
  window = opened
  const desk = openNoteDesk({
    host,
    language: () => state.language,
    bounds: () => state.noteBounds,
    onMoved: (noteBounds) => remember({ noteBounds }),
  })
  notes = desk
  opened.once('closed', () => {
    window = null
    // The note's window is a part of the office and does not outlive it.
    desk.close()
  })
  reopenAfterCrash(opened, () => state.language)
  channel = openWindowChannel(opened, host, {
    appearance(appearance) {
      remember(appearance)
      applyTheme(appearance.theme)
      refreshMenu()
    },
    takesCalls(keys) {
      noteKeys = keys
      refreshMenu()
      return desk.takesCalls(keys)
    },
  })
  app.once('will-quit', (event) => {
    event.preventDefault()
    desk.close()
    host.close().finally(() => app.exit(0))
  })
}

const start = (): void => {
  // Chromium's own files go beside the stores, not into the roaming profile.
  const chromiumDir = join(options.dataDir, 'shell')
  mkdirSync(chromiumDir, { recursive: true })
  app.setName('Biuro SOI')
  app.setPath('userData', chromiumDir)
  Menu.setApplicationMenu(null)
  registerAppScheme()
  lockDownApp(devServer)
  app.on('window-all-closed', () => app.quit())
  const isFirst = becomeOnlyInstance(options.storePath, (path) => {
    if (window !== null) focusWindow(window)
    if (path !== null) channel?.send({ command: 'open-store', path })
  })
  if (isFirst) openOffice().catch(fail)
  else app.exit(0)
}

try {
  start()
} catch (error) {
  fail(error)
}
