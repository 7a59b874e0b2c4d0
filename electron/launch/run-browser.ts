import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserShellOptions } from '../browser.ts'
import { usualPort } from '../contract/window-link.ts'
import type { LaunchOptions } from './options.ts'
import { messages, root, say, sayRefusal } from './terminal.ts'

/**
 * Runs the built browser shell until it is asked to close, and answers the exit
 * code: 0 after a clean end, 1 with one sentence when it could not start.
 */
export async function runBrowser(
  options: LaunchOptions,
  pages: BrowserShellOptions['pages'] = join(root, 'out', 'renderer'),
): Promise<number> {
  const built = pathToFileURL(join(root, 'out', 'main', 'browser.js')).href
  const { openAddress, startBrowserShell }: typeof import('../browser.ts') = await import(built)
  const started = await startBrowserShell({
    dataDir: options.dataDir,
    storePath: options.store,
    demo: options.demo,
    appVersion: appVersion(),
    port: options.port ?? usualPort,
    anotherPort: options.port === undefined,
    pages,
  })
  switch (started.kind) {
    case 'portTaken':
      say(messages.portTaken(started.port))
      return 1
    case 'refused':
      sayRefusal(started.refusal)
      return 1
    case 'running':
      break
  }
  const { shell } = started
  const asked = untilAsked()
  process.stdout.write(`${shell.url}\n`)
  if (options.open && !(await openAddress(shell.url))) say(messages.browserNotOpened)
  await asked
  await shell.close()
  return 0
}

/** Resolves when the person or the system asks the office to close. */
const untilAsked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => resolve())
    }
  })

function appVersion(): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8')
  return (JSON.parse(text) as { readonly version: string }).version
}
