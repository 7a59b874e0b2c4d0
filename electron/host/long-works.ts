import { refused } from '#db/refused-error.ts'

/** How far a long work has come, in whatever it counts. */
interface Progress {
  readonly done: number
  readonly total: number
}

/**
 * Notes how far a work has come and lets others have their turn. Refuses `office.givenUp` once
 * the person gave it up, and throws the signal's reason once its window is gone.
 */
export type Tell = (progress: Progress) => Promise<void>

interface Running {
  progress: Progress
  givenUp: boolean
}

/** So many tickets are remembered that were given up before they began. */
const rememberedUnwanted = 100

/**
 * Exports and imports under way, each under the ticket that its window gave it, by which the
 * window asks how far it has come and gives it up. An import answers what became of it, so that
 * nobody is told that nothing was written when it had just been.
 */
export class LongWorks {
  readonly #running = new Map<string, Running>()
  /** Given up before they began, the latest last: a command waits for the one before it. */
  readonly #unwanted = new Set<string>()

  /** Runs a work that answers once. */
  async run<T>(ticket: string | undefined, work: (tell: Tell) => Promise<T>): Promise<T> {
    if (ticket === undefined) return work(async () => undefined)
    try {
      return await work(this.#begin(ticket, undefined))
    } finally {
      this.#running.delete(ticket)
    }
  }

  /** Runs a work that answers piece by piece, for as long as somebody takes the pieces. */
  async *stream<T>(
    ticket: string,
    signal: AbortSignal | undefined,
    work: (tell: Tell) => AsyncIterable<T>,
  ): AsyncGenerator<T> {
    try {
      yield* work(this.#begin(ticket, signal))
    } finally {
      this.#running.delete(ticket)
    }
  }

  progress(ticket: string): Progress | null {
    return this.#running.get(ticket)?.progress ?? null
  }

  /**
   * Asks a work to end with nothing done; false when it is not running, or not any more. One that
   * has still to begin will end at once.
   */
  giveUp(ticket: string): boolean {
    const running = this.#running.get(ticket)
    if (running === undefined) {
      this.#unwanted.add(ticket)
      const [oldest] = this.#unwanted
      if (this.#unwanted.size > rememberedUnwanted && oldest) this.#unwanted.delete(oldest)
      return false
    }
    running.givenUp = true
    return true
  }

  #begin(ticket: string, signal: AbortSignal | undefined): Tell {
    const givenUp = this.#unwanted.delete(ticket)
    const running: Running = { progress: { done: 0, total: 0 }, givenUp }
    this.#running.set(ticket, running)
    return async (progress) => {
      running.progress = progress
      await new Promise((resolve) => setImmediate(resolve))
      if (running.givenUp) throw refused('office.givenUp')
      signal?.throwIfAborted()
    }
  }
}
