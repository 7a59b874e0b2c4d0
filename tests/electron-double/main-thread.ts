import { registerHooks } from 'node:module'
import { becomeReady } from './app.ts'
import { threadData } from './main-wire.ts'

/** Stands for Electron's main process: runs the built main with the double as `electron`. */
const electron = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: electron, shortCircuit: true } : next(specifier, context),
})
await import(threadData.main)
becomeReady()
