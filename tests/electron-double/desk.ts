import { EventEmitter } from 'node:events'
import { answer, threadData, wire } from './main-wire.ts'

/** The parts of Electron that speak to the person or the system: what the test scripts. */
export const dialog = {
  async showOpenDialog(_window: unknown, options: object) {
    const path = await wire.ask('dialog', { kind: 'open', ...options })
    return typeof path === 'string'
      ? { canceled: false, filePaths: [path] }
      : { canceled: true, filePaths: [] }
  },
  async showSaveDialog(_window: unknown, options: object) {
    const path = await wire.ask('dialog', { kind: 'save', ...options })
    return { canceled: typeof path !== 'string', filePath: typeof path === 'string' ? path : '' }
  },
  showErrorBox: (title: string, content: string) => wire.tell('app.error', { title, content }),
  showMessageBox: async (_window: unknown, options: object) => {
    await wire.ask('dialog', { kind: 'message', ...options })
    return { response: 0 }
  },
}

export const shell = {
  async openExternal(address: string) {
    wire.tell('shell.opened', address)
  },
  async openPath(path: string) {
    wire.tell('shell.opened', path)
    return ''
  },
}

const displays = threadData.workAreas.map((workArea, id) => ({ id, workArea }))

export const screen = {
  getPrimaryDisplay: () => displays[0],
  getAllDisplays: () => displays,
}

class ThemeDouble extends EventEmitter {
  #source = 'system'

  get themeSource(): string {
    return this.#source
  }

  set themeSource(source: string) {
    this.#source = source
    this.emit('updated')
    wire.tell('theme', source)
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}

export const nativeTheme = new ThemeDouble()

const shortcuts = new Map<string, () => void>()

/** The system's shortcuts: those that the test says another program holds are refused. */
export const globalShortcut = {
  register(accelerator: string, pressed: () => void): boolean {
    if (threadData.takenShortcuts.includes(accelerator)) return false
    shortcuts.set(accelerator, pressed)
    return true
  },
  unregister: (accelerator: string): void => void shortcuts.delete(accelerator),
}

answer('shortcuts', () => [...shortcuts.keys()])
answer('shortcut.press', (accelerator: string) => {
  const pressed = shortcuts.get(accelerator)
  if (pressed === undefined) throw new Error(`Nobody holds "${accelerator}"`)
  pressed()
})

interface Item {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly accelerator?: string
  readonly registerAccelerator?: boolean
  readonly checked?: boolean
  readonly enabled?: boolean
  readonly click?: () => void
  readonly submenu?: readonly Item[]
}

/** A menu item as a test reads it: everything but what it does. */
export interface MenuEntry {
  readonly id: string | null
  readonly label: string | null
  readonly role: string | null
  readonly type: string
  readonly accelerator: string | null
  readonly checked: boolean
  readonly enabled: boolean
  readonly submenu: readonly MenuEntry[]
}

const entryOf = (item: Item): MenuEntry => ({
  id: item.id ?? null,
  label: item.label ?? null,
  role: item.role ?? null,
  type: item.type ?? 'normal',
  accelerator: item.accelerator ?? null,
  checked: item.checked ?? false,
  enabled: item.enabled ?? true,
  submenu: (item.submenu ?? []).map(entryOf),
})

let menu: readonly Item[] | null = null

export const Menu = {
  buildFromTemplate: (template: readonly Item[]) => template,
  setApplicationMenu(template: readonly Item[] | null) {
    menu = template
  },
}

const find = (items: readonly Item[], fits: (item: Item) => boolean): Item | undefined =>
  items.flatMap((item) => [item, ...(item.submenu ?? [])]).find(fits) ??
  items
    .flatMap((item) => item.submenu ?? [])
    .flatMap((item) => item.submenu ?? [])
    .find(fits)

const use = (fits: (item: Item) => boolean, named: string): void => {
  const item = find(menu ?? [], fits)
  if (item?.click === undefined) throw new Error(`The menu has nothing to do for "${named}"`)
  item.click()
}

answer('menu.read', () => (menu ?? []).map(entryOf))
answer('menu.click', (id: string) => use((item) => item.id === id, id))
answer('menu.press', (accelerator: string) =>
  use(
    (item) => item.accelerator === accelerator && item.registerAccelerator !== false,
    accelerator,
  ),
)
