/**
 * `npm run dev`: the window follows the sources as they are saved. In Electron
 * where it is present, else in the browser shell with Vite behind its gate.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { loadConfigFromFile } from 'electron-vite'
import { createServer } from 'vite'
import type { BrowserShellOptions } from '../browser.ts'
import { desktopArguments } from './desktop.ts'
import { findElectron, hasDisplay } from './electron-binary.ts'
import { built, launch } from './launch.ts'
import type { LaunchOptions } from './options.ts'
import { runBrowser } from './run-browser.ts'
import { messages, root, say } from './terminal.ts'

/** The port of Vite's own connection, which tells the page what was saved. */
const updatesPort = 47_811

async function runElectronVite(options: LaunchOptions): Promise<number> {
  const program = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const args = [program, 'dev', '--watch', '--', ...desktopArguments(options)]
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  return typeof code === 'number' ? code : 0
}

/** Vite's server of the renderer, without a port of its own for pages. */
async function startVite() {
  const found = await loadConfigFromFile({ command: 'serve', mode: 'development' }, undefined, root)
  return createServer({
    ...found.config.renderer,
    root: join(root, 'renderer'),
    configFile: false,
    appType: 'spa',
    server: { middlewareMode: true, hmr: { host: '127.0.0.1', port: updatesPort } },
  })
}

await launch(async (options) => {
  say(messages.dev)
  if (!options.browser && hasDisplay() && findElectron(root)) return runElectronVite(options)
  if (!(await built())) return 1
  const vite = await startVite()
  try {
    return await runBrowser(options, {
      serve: (request, response) => vite.middlewares(request, response),
      connect: ['127.0.0.1', 'localhost'].map((host) => `ws://${host}:${updatesPort}`),
    } satisfies BrowserShellOptions['pages'])
  } finally {
    await vite.close()
  }
})
