/** How far an export has come, in whatever it counts. */
export interface ExportProgress {
  readonly done: number
  readonly total: number
}

/**
 * Exports under way, each under the ticket that its window gave it, so that the window can ask
 * how far it has come. An export ends with its call; a window that is gone ends it by the signal.
 */
export class Exports {
  readonly #running = new Map<string, ExportProgress>()

  /** Runs an export; `tell` notes its progress, and throws once nobody waits any more. */
  async run<T>(
    ticket: string,
    signal: AbortSignal | undefined,
    work: (tell: (progress: ExportProgress) => void) => Promise<T>,
  ): Promise<T> {
    try {
      return await work((progress) => {
        signal?.throwIfAborted()
        this.#running.set(ticket, progress)
      })
    } finally {
      this.#running.delete(ticket)
    }
  }

  progress(ticket: string): ExportProgress | null {
    return this.#running.get(ticket) ?? null
  }
}
