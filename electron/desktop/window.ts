import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import type { Theme } from '#electron/contract/look.ts'
import { resourcePath } from '../host/resource-path.ts'
import { startPage } from './app-protocol.ts'
import { clampToScreens, minimumSize, type WindowState } from './window-state.ts'

/** The page's own colours, so that the first frame does not flash. */
const backgrounds = { light: '#ffffff', dark: '#1b2024' } as const

const stateDelayMs = 400

/** Puts the whole program, menus and dialogs included, in the theme the person chose. */
export const applyTheme = (theme: Theme): void => {
  nativeTheme.themeSource = theme === 'auto' ? 'system' : theme
}

const background = (): string =>
  nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light

/**
 * Creates the office's window where it was left and starts loading it; it is shown when
 * the first frame is drawn. The page has no Node, runs in Chromium's sandbox, and shares
 * no JavaScript world with its preload. Call `applyTheme` first: the background follows.
 *
 * `onMoved` gets the normal (not maximised) bounds whenever they have settled.
 */
export const openWindow = (
  state: Pick<WindowState, 'bounds' | 'maximised'>,
  onMoved: (moved: Pick<WindowState, 'bounds' | 'maximised'>) => void,
): BrowserWindow => {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id)
  const window = new BrowserWindow({
    ...clampToScreens(state.bounds, [main.workArea, ...others.map((other) => other.workArea)]),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: 'Biuro SOI',
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
  window.webContents.session.setSpellCheckerLanguages(['pl'])

  window.once('ready-to-show', () => {
    if (state.maximised) window.maximize()
    window.show()
  })
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) window.setBackgroundColor(background())
  })
  keepBounds(window, onMoved)
  void window.loadURL(startPage)
  return window
}

const keepBounds = (
  window: BrowserWindow,
  onMoved: (moved: Pick<WindowState, 'bounds' | 'maximised'>) => void,
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
