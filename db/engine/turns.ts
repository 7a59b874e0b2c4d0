/** One at a time, in the order of asking: how a connection is shared by asynchronous work. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /** Runs `work` when everything asked for earlier has ended, however it ended. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work)
    this.#last = turn.catch(() => undefined)
    return turn
  }

  /** Resolves when everything asked for so far has ended. */
  idle(): Promise<unknown> {
    return this.#last
  }
}
