import { randomUUID } from 'node:crypto'

const keptAtOnce = 8

/**
 * Files read for a preview, kept in memory between "look" and "import". Only the last
 * few stay: a preview is cheap to make again from the file.
 */
export class Previews {
  readonly #kept = new Map<string, unknown>()

  keep(content: unknown): string {
    const id = randomUUID()
    this.#kept.set(id, content)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= keptAtOnce) break
      this.#kept.delete(oldest)
    }
    return id
  }

  get(id: string): unknown {
    return this.#kept.get(id) ?? null
  }
}
