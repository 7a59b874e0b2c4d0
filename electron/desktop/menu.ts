import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { type Language, type Theme, themes } from '#electron/contract/look.ts'
import { usualNoteKeys } from '#electron/contract/note-keys.ts'
import type { WindowCommand } from '#electron/contract/window-command.ts'
import { shellText } from './menu-text.ts'
import { noteAccelerator } from './note-accelerator.ts'

/** Screens with a place in the menu: text, shortcut and the router's path. */
const places = [
  { text: 'dashboard', accelerator: 'CommandOrControl+1', to: '/' },
  { text: 'register', accelerator: 'CommandOrControl+2', to: '/jst' },
  { text: 'people', accelerator: 'CommandOrControl+3', to: '/osoby' },
  { text: 'trainings', accelerator: 'CommandOrControl+4', to: '/szkolenia' },
  { text: 'implementing', accelerator: 'CommandOrControl+5', to: '/wdrozenia' },
  { text: 'programme', accelerator: 'CommandOrControl+6', to: '/program' },
  { text: 'budget', accelerator: 'CommandOrControl+7', to: '/budzet' },
  { text: 'history', accelerator: 'CommandOrControl+8', to: '/historia' },
  { text: 'desk', accelerator: 'CommandOrControl+9', to: '/kontakt' },
  { text: 'settings', accelerator: 'CommandOrControl+,', to: '/ustawienia' },
] as const

const themeTexts = { light: 'themeLight', dark: 'themeDark', auto: 'themeAuto' } as const

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** What the menu does and shows besides the system's own roles. */
export interface MenuParts {
  readonly language: Language
  readonly theme: Theme
  /** The note's shortcut while an office is open in which the person takes calls; else null. */
  readonly noteKeys: string | null
  send(command: WindowCommand): void
  /** Opens the note in its own window. */
  openNote(): void
}

/**
 * The application menu in the person's language, with the theme in use ticked. Items that
 * act inside the window only `send` it a command; the rest are the system's own roles.
 */
const menuTemplate = ({
  language,
  theme,
  noteKeys,
  send,
  openNote,
}: MenuParts): MenuItemConstructorOptions[] => {
  const text = shellText[language]
  const item = (
    label: string,
    command: WindowCommand,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    label,
    id: command.command,
    click: () => send(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  })

  return [
    {
      label: text.file,
      submenu: [
        item(text.newStore, { command: 'new-store' }, 'CommandOrControl+Shift+N'),
        item(text.openStore, { command: 'open-store', path: null }, 'CommandOrControl+O'),
        separator,
        item(text.backup, { command: 'backup' }, 'CommandOrControl+Shift+S'),
        separator,
        item(text.print, { command: 'print' }, 'CommandOrControl+P'),
        separator,
        { label: text.quit, role: 'quit', accelerator: 'CommandOrControl+Q' },
      ],
    },
    {
      label: text.edit,
      submenu: [
        { label: text.undo, role: 'undo' },
        { label: text.redo, role: 'redo' },
        separator,
        { label: text.cut, role: 'cut' },
        { label: text.copy, role: 'copy' },
        { label: text.paste, role: 'paste' },
        { label: text.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: text.view,
      submenu: [
        { label: text.zoomIn, role: 'zoomIn', accelerator: 'CommandOrControl+Plus' },
        { label: text.zoomOut, role: 'zoomOut', accelerator: 'CommandOrControl+-' },
        { label: text.actualSize, role: 'resetZoom', accelerator: 'CommandOrControl+0' },
        { label: text.fullScreen, role: 'togglefullscreen', accelerator: 'F11' },
        separator,
        {
          label: text.theme,
          submenu: themes.map((choice) => ({
            ...item(text[themeTexts[choice]], { command: 'theme', theme: choice }),
            id: `theme-${choice}`,
            type: 'radio' as const,
            checked: choice === theme,
          })),
        },
        ...(app.isPackaged
          ? []
          : [separator, { label: text.developerTools, role: 'toggleDevTools' as const }]),
      ],
    },
    {
      label: text.go,
      submenu: [
        // The page listens for Ctrl+K itself, so that it works in the browser shell too.
        {
          ...item(text.search, { command: 'search' }, 'CommandOrControl+K'),
          registerAccelerator: false,
        },
        separator,
        // F9 is the page's own key too, and the other one is held in the whole system.
        {
          ...item(text.ring, { command: 'note', again: true }, 'F9'),
          registerAccelerator: false,
          enabled: noteKeys !== null,
        },
        {
          label: text.noteWindow,
          id: 'note-window',
          accelerator: noteAccelerator(noteKeys ?? usualNoteKeys),
          registerAccelerator: false,
          enabled: noteKeys !== null,
          click: openNote,
        },
        separator,
        ...places.map(({ text: name, accelerator, to }) => ({
          ...item(text[name], { command: 'navigate', to }, accelerator),
          id: `navigate-${name}`,
        })),
      ],
    },
    {
      label: text.help,
      submenu: [
        item(text.shortcuts, { command: 'shortcuts' }, 'F1'),
        separator,
        item(text.about, { command: 'about' }),
      ],
    },
  ]
}

/** Puts the menu in place of Electron's English one; call again when its texts change. */
export const showMenu = (parts: MenuParts): void => {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(parts)))
}
