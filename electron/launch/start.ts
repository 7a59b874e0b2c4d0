/**
 * `npm start`: builds when needed, then opens the desktop shell, or says in one
 * line why not and opens the browser shell. Everything but the address goes to
 * stderr, so that `--browser` prints exactly one line on stdout.
 */
import { runDesktop } from './desktop.ts'
import {
  electronVersion,
  fetchElectron,
  fetchMemory,
  fetchPatience,
  findElectron,
  hasDisplay,
} from './electron-binary.ts'
import { built, launch } from './launch.ts'
import type { LaunchOptions } from './options.ts'
import { runBrowser } from './run-browser.ts'
import { messages, root, say } from './terminal.ts'

/** The Electron binary; where there is none, the one line that says why is written here. */
async function electronOrReason(options: LaunchOptions): Promise<string | undefined> {
  if (!hasDisplay()) {
    say(messages.noDisplay)
    return undefined
  }
  const present = findElectron(root)
  if (present !== undefined) return present
  const memory = fetchMemory(options.dataDir, electronVersion(root))
  if (memory.failedLately(Date.now())) {
    say(messages.electronNotFetchedBefore)
    return undefined
  }
  say(messages.fetchingElectron(fetchPatience))
  const fetched = await fetchElectron(root, fetchPatience)
  if (fetched === undefined) {
    memory.failed(Date.now())
    say(messages.electronNotFetched)
    return undefined
  }
  memory.forget()
  return fetched
}

await launch(async (options) => {
  if (options.build && !(await built())) return 1
  if (!options.browser) {
    const binary = await electronOrReason(options)
    if (binary !== undefined) {
      const end = await runDesktop(binary, root, options)
      if (end.kind === 'ended') return end.code
      say(messages.electronCrashed(end.how))
    }
  }
  return runBrowser(options)
})
