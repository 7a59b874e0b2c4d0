import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  nativeTheme,
  type Rectangle,
  screen,
} from 'electron'
import type { Theme } from '#electron/contract/look.ts'
import { resourcePath } from '../host/resource-path.ts'
import { notePage, startPage } from './app-protocol.ts'
import {
  clampToScreens,
  minimumSize,
  noteSizes,
  placeOfNote,
  type WindowState,
} from './window-state.ts'

/** The page's own colours, so that the first frame does not flash. */
const backgrounds = { light: '#ffffff', dark: '#1b2024' } as const

const stateDelayMs = 400

/** Puts the whole program, menus and dialogs included, in the theme the person chose. */
export const applyTheme = (theme: Theme): void => {
  nativeTheme.themeSource = theme === 'auto' ? 'system' : theme
}

/** The background of a window in the theme that is chosen now. */
const background = (): string =>
  nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light

/** The work areas of the screens present, the main one first. */
const workAreas = (): readonly [Rectangle, ...Rectangle[]] => {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id)
  return [main.workArea, ...others.map((other) => other.workArea)]
}

/**
 * What every window of the program has: its page has no Node, runs in Chromium's sandbox, and
 * shares no JavaScript world with its preload.
 */
const pageRights = (): BrowserWindowConstructorOptions => ({
  show: false,
  backgroundColor: background(),
  // Windows and macOS take the icon from the program itself.
  ...(process.platform === 'linux' ? { icon: resourcePath('resources', 'icon.png') } : {}),
  webPreferences: {
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: true,
    devTools: !app.isPackaged,
  },
})

/** Keeps a window's background with the theme for as long as it is open, and starts its page. */
const load = (window: BrowserWindow, page: string): void => {
  window.webContents.session.setSpellCheckerLanguages(['pl'])
  const repaint = (): void => window.setBackgroundColor(background())
  nativeTheme.on('updated', repaint)
  window.once('closed', () => nativeTheme.off('updated', repaint))
  window.loadURL(page).catch((error: unknown) => {
    // A window may be closed while its page is still on its way.
    if (!window.isDestroyed()) throw error
  })
}

/**
 * Creates the office's window where it was left and starts loading it; it is shown when
 * the first frame is drawn. Call `applyTheme` first: the background follows.
 *
 * `onMoved` gets the normal (not maximised) bounds whenever they have settled.
 */
export const openWindow = (
  state: Pick<WindowState, 'bounds' | 'maximised'>,
  onMoved: (moved: Pick<WindowState, 'bounds' | 'maximised'>) => void,
): BrowserWindow => {
  const window = new BrowserWindow({
    ...clampToScreens(state.bounds, workAreas()),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'Biuro SOI',
    ...pageRights(),
  })
  window.once('ready-to-show', () => {
    if (state.maximised) window.maximize()
    window.show()
  })
  keepBounds(window, onMoved)
  load(window, startPage)
  return window
}

/**
 * Creates the small window of the note of a conversation, above every other program's windows and
 * with the same rights as the office's own. It has no menu, so that nothing leads elsewhere.
 *
 * `onMoved` gets its bounds whenever they have settled.
 */
export const openNoteWindow = (
  bounds: Rectangle | null,
  onMoved: (bounds: Rectangle) => void,
): BrowserWindow => {
  const { minimum } = noteSizes
  const window = new BrowserWindow({
    ...placeOfNote(bounds, workAreas()),
    minWidth: minimum.width,
    minHeight: minimum.height,
    title: 'Biuro SOI',
    alwaysOnTop: true,
    maximizable: false,
    fullscreenable: false,
    ...pageRights(),
  })
  window.removeMenu()
  window.once('ready-to-show', () => window.show())
  keepBounds(window, (moved) => onMoved(moved.bounds))
  load(window, notePage)
  return window
}

const keepBounds = (
  window: BrowserWindow,
  onMoved: (moved: { readonly bounds: Rectangle; readonly maximised: boolean }) => void,
): void => {
  let waiting: NodeJS.Timeout | undefined
  const tell = (): void => {
    clearTimeout(waiting)
    onMoved({ bounds: window.getNormalBounds(), maximised: window.isMaximized() })
  }
  const later = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(tell, stateDelayMs)
  }
  window.on('resize', later)
  window.on('move', later)
  window.on('maximize', later)
  window.on('unmaximize', later)
  window.on('close', tell)
  window.on('closed', () => clearTimeout(waiting))
}

/** Brings the window to the front, also from the taskbar. */
export const focusWindow = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
