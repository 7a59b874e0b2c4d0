/**
 * What `import … from 'electron'` gives the built main process under test: only the parts
 * it uses. A part that is missing here fails when the main module is loaded.
 */
export { app, protocol, session } from './app.ts'
export { dialog, globalShortcut, Menu, nativeTheme, screen, shell } from './desk.ts'
export { MessageChannelMain } from './ports.ts'
export { utilityProcess } from './processes.ts'
export { BrowserWindow, ipcMain } from './windows.ts'

/** Only the development server is fetched with it. */
export const net = { fetch: globalThis.fetch }
