import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Keeps what went wrong inside for whoever mends it; people see only the reference. */
export class BugLog {
  readonly #folder: string

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'log')
  }

  /** Writes the error down and answers the reference a person can quote. */
  write(where: string, error: unknown): string {
    const at = new Date().toISOString()
    const reference = `${at.slice(0, 19).replace(/\D/g, '')}-${randomBytes(2).toString('hex')}`
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    try {
      mkdirSync(this.#folder, { recursive: true })
      appendFileSync(join(this.#folder, 'errors.log'), `${at} [${reference}] ${where}\n${text}\n\n`)
    } catch {
      // A full or read-only disk must not hide the answer to the person.
    }
    return reference
  }
}
