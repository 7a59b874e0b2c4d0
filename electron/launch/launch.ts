/** What `npm start` and `npm run dev` have in common. */
import { ensureBuilt } from './ensure-built.ts'
import { type LaunchOptions, readOptions } from './options.ts'
import { startRefusal } from './start-refusal.ts'
import { messages, root, say, sayRefusal } from './terminal.ts'

/**
 * Reads the words of the call and runs the office by them; the answer of `run` becomes the
 * exit code. What cannot be started says one sentence: 2 for the words, 1 for the rest.
 */
export async function launch(run: (options: LaunchOptions) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await byWords(run)
  } catch (error) {
    say(messages.failed(error instanceof Error ? error.message : String(error)))
    process.exitCode = 1
  }
}

async function byWords(run: (options: LaunchOptions) => Promise<number>): Promise<number> {
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
  const refusal = startRefusal(options)
  if (refusal === null) return run(options)
  sayRefusal(refusal)
  return 1
}

/** Builds what is behind its sources; says so, and says when it failed. */
export async function built(): Promise<boolean> {
  const done = await ensureBuilt(root, () => say(messages.building))
  if (!done) say(messages.buildFailed)
  return done
}
