/**
 * The office: which store is open, the transactions on it and the notices they send.
 * Opening, backing up and restoring the file live in `host/store-files.ts`.
 */
import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { EventPublisher } from '@orpc/server'
import { Tx } from '#db/audit.ts'
import { RefusedError, refused } from '#db/engine/refused-error.ts'
import type { Store } from '#db/engine/store.ts'
import { instantOf } from '#db/values/day.ts'
import type { Refusal } from '#db/values/refusal.ts'
import type { ChangeNotice } from './contract/office.ts'
import type { Feature } from './contract/procedure.ts'
import { type Actor, Actors } from './host/actors.ts'
import type { BugLog } from './host/bug-log.ts'
import { featuresOfTables } from './host/changed-features.ts'
import { Previews } from './host/previews.ts'
import type { ShellServices } from './host/shell-services.ts'

export type OfficeStatus =
  | { readonly phase: 'none' }
  | { readonly phase: 'open'; readonly path: string }
  | { readonly phase: 'refused'; readonly refusal: Refusal; readonly path: string }

export interface OfficeOptions {
  readonly dataDir: string
  readonly shell: ShellServices
  readonly appVersion: string
  readonly now: () => Date
  readonly bugLog: BugLog
}

export class Office {
  readonly dataDir: string
  readonly shell: ShellServices
  readonly appVersion: string
  readonly now: () => Date
  readonly login = userInfo().username
  readonly previews = new Previews()
  readonly #bugLog: BugLog
  readonly #notices = new EventPublisher<{ changed: ChangeNotice }>()
  #status: OfficeStatus = { phase: 'none' }
  #open: { readonly store: Store; readonly actors: Actors } | null = null

  constructor(options: OfficeOptions) {
    this.dataDir = options.dataDir
    this.shell = options.shell
    this.appVersion = options.appVersion
    this.now = options.now
    this.#bugLog = options.bugLog
  }

  status(): OfficeStatus {
    return this.#status
  }

  /** The open store; refuses with `office.noStore` when there is none. */
  store(): Store {
    return this.#opened().store
  }

  actors(): Actors {
    return this.#opened().actors
  }

  /**
   * Closes the present store, then opens another by `open`. A refusal is kept as the
   * office's status, so that every window can say what is wrong.
   */
  async use(path: string, open: () => Store | Promise<Store>): Promise<void> {
    await this.close()
    try {
      const store = await open()
      this.#open = { store, actors: new Actors(store, this.login) }
      this.#status = { phase: 'open', path: store.path }
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error
      this.#status = { phase: 'refused', refusal: error.refusal, path }
    } finally {
      this.announce(['office', 'account', 'programme', 'jst', 'recruitment', 'history'])
    }
  }

  /** Runs a command's work in one transaction and tells the windows what it changed. */
  async command<T>(
    actor: Actor,
    procedure: string,
    now: Date,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    const deed = {
      accountId: actor.id,
      author: actor.name,
      procedure,
      at: instantOf(now),
      reason: null,
      takesBack: null,
    }
    let tables: ReadonlySet<string> = new Set()
    const result = await this.store().write(async (db) => {
      const tx = new Tx(db, deed, randomUUID)
      const value = await work(tx)
      tables = (await tx.finish()).tables
      return value
    })
    this.announce(featuresOfTables(tables))
    return result
  }

  /** Tells every window that these features must be read again. */
  announce(features: readonly Feature[]): void {
    if (features.includes('account')) this.#open?.actors.forget()
    if (features.length > 0) this.#notices.publish('changed', { features })
  }

  /** The notices from now on, until the signal ends them. */
  changes(signal: AbortSignal | undefined): AsyncIterable<ChangeNotice> {
    return this.#notices.subscribe('changed', signal === undefined ? {} : { signal })
  }

  reportBug(where: string, error: unknown): string {
    return this.#bugLog.write(where, error)
  }

  async close(): Promise<void> {
    const store = this.#open?.store
    this.#open = null
    this.#status = { phase: 'none' }
    await store?.close()
  }

  #opened() {
    if (this.#open === null) throw refused('office.noStore')
    return this.#open
  }
}
