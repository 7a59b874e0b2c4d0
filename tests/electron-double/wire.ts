import type { MessagePort, Transferable } from 'node:worker_threads'

/** One thread's end of a conversation: the other thread answers each question. */
export interface Wire {
  /** Asks the other side and waits for its answer; rejects when it threw. */
  ask(kind: string, body?: unknown, transfer?: readonly MessagePort[]): Promise<unknown>
  /** Says something that needs no answer. */
  tell(kind: string, body?: unknown, transfer?: readonly MessagePort[]): void
}

/** Answers one kind of message; `ports` came with it. */
export type Answer = (body: never, ports: readonly MessagePort[]) => unknown
export type Answers = Readonly<Record<string, Answer>>

interface Ends {
  postMessage(message: unknown, transfer?: readonly Transferable[]): void
  on(event: 'message', listener: (message: Letter) => void): unknown
}

interface Letter {
  readonly id: number | null
  readonly kind: string
  readonly body: unknown
  readonly ports: readonly MessagePort[]
}

/** Joins two threads by their ports: each side names what it answers. */
export const wireOver = (ends: Ends, answers: Answers): Wire => {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let lastId = 0

  const post = (letter: Letter): void => ends.postMessage(letter, letter.ports)

  const settle = (id: number, body: unknown, failed: boolean): void => {
    const promise = waiting.get(id)
    waiting.delete(id)
    if (failed) promise?.reject(new Error(String(body)))
    else promise?.resolve(body)
  }

  const answer = async ({ id, kind, body, ports }: Letter): Promise<void> => {
    try {
      const known = answers[kind]
      if (known === undefined) throw new Error(`The Electron double knows no "${kind}"`)
      const value = await known(body as never, ports)
      if (id !== null) post({ id, kind: 'answer', body: value, ports: [] })
    } catch (error) {
      if (id === null) throw error
      post({ id, kind: 'failure', body: String(error), ports: [] })
    }
  }

  ends.on('message', (letter) => {
    if (letter.kind === 'answer' || letter.kind === 'failure') {
      settle(Number(letter.id), letter.body, letter.kind === 'failure')
    } else {
      void answer(letter)
    }
  })

  return {
    ask(kind, body = null, transfer = []) {
      lastId += 1
      const promise = Promise.withResolvers<unknown>()
      waiting.set(lastId, promise)
      post({ id: lastId, kind, body, ports: transfer })
      return promise.promise
    },
    tell(kind, body = null, transfer = []) {
      post({ id: null, kind, body, ports: transfer })
    },
  }
}
