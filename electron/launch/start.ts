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
import { ensureBuilt } from './ensure-built.ts'
import { namedStoreRefusal } from './named-store.ts'
import { type LaunchOptions, readOptions } from './options.ts'
import { runBrowser } from './run-browser.ts'
import { messages, root, say, sayRefusal } from './terminal.ts'

async function start(): Promise<number> {
  const reading = readOptions(process.argv.slice(2))
  if (!reading.ok) {
    say(messages.problem(reading.problem))
    return 2
  }
  const { options } = reading
  if (options.help) {
    process.stdout.write(`${messages.help}\n`)
    return 0
  }
  const refusal = options.store === undefined ? null : namedStoreRefusal(options.store)
  if (refusal !== null) {
    sayRefusal(refusal)
    return 1
  }
  if (options.build && !(await ensureBuilt(root, () => say(messages.building)))) {
    say(messages.buildFailed)
    return 1
  }
  if (!options.browser) {
    const binary = await electronOrReason(options)
    if (binary !== undefined) {
      const end = await runDesktop(binary, root, options)
      if (end.kind === 'ended') return end.code
      say(messages.electronCrashed(end.how))
    }
  }
  return runBrowser(options)
}

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

try {
  process.exitCode = await start()
} catch (error) {
  say(messages.failed(error instanceof Error ? error.message : String(error)))
  process.exitCode = 1
}
