/**
 * The office: which store is open, the transactions on it and the notices they send.
 * Opening, backing up and restoring the file live in `host/store-files.ts`.
 */
import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { EventPublisher } from '@orpc/server'
import { Tx } from '#db/audit.ts'
import type { Store } from '#db/engine/store.ts'
import { Turns } from '#db/engine/turns.ts'
import { RefusedError, refused } from '#db/refused-error.ts'
import { instantOf } from '#db/values/day.ts'
import type { Refusal } from '#db/values/refusal.ts'
import { type Feature, features } from './contract/features.ts'
import type { ChangeNotice } from './contract/office.ts'
import { type Actor, Actors } from './host/actors.ts'
import type { BugLog } from './host/bug-log.ts'
import { featuresOfTables } from './host/changed-features.ts'
import { LongWorks } from './host/long-works.ts'
import { Previews } from './host/previews.ts'
import type { ShellServices } from './host/shell-services.ts'

export type OfficeStatus =
  | { readonly phase: 'none' }
  | { readonly phase: 'open'; readonly path: string }
  | { readonly phase: 'refused'; readonly refusal: Refusal; readonly path: string }

/** The store that is open, and who works in it. */
export interface OpenOffice {
  readonly store: Store
  readonly actors: Actors
}

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
  readonly works = new LongWorks()
  /** Papers are numbered one at a time, each once its file is made. */
  readonly issuing = new Turns()
  readonly #bugLog: BugLog
  readonly #notices = new EventPublisher<{ changed: ChangeNotice }>()
  #status: OfficeStatus = { phase: 'none' }
  readonly #fileWork = new Turns()
  #open: OpenOffice | null = null

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

  /**
   * What is open now; refuses with `office.noStore` when there is none. A call takes it
   * once, so that one begun in this office never ends in another.
   */
  opened(): OpenOffice {
    if (this.#open === null) throw refused('office.noStore')
    return this.#open
  }

  /** The open store; refuses with `office.noStore` when there is none. */
  store(): Store {
    return this.opened().store
  }

  /** Work on the file as a whole (create, open, back up, restore, close): one at a time. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#fileWork.take(work)
  }

  /**
   * Opens another store by `open` and lets the present one go. When the other is refused,
   * the present one stays open and the refusal is thrown; with none open the refusal is
   * kept as the office's status, so that every window can say what is wrong.
   */
  async use(path: string, open: () => Store | Promise<Store>): Promise<void> {
    let store: Store
    try {
      store = await open()
    } catch (error) {
      if (!(error instanceof RefusedError) || this.#open !== null) throw error
      this.#status = { phase: 'refused', refusal: error.refusal, path }
      this.announce(features)
      return
    }
    await this.adopt(store)
  }

  /** Makes an open store the office's own and lets the present one go. */
  async adopt(store: Store): Promise<void> {
    const before = this.#open?.store
    if (before === store) return
    this.#open = { store, actors: new Actors(store, this.login) }
    this.#status = { phase: 'open', path: store.path }
    this.announce(features)
    await before?.close()
  }

  /** Runs a command's work in one transaction and tells the windows what it changed. */
  async command<T>(
    store: Store,
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
    const { value, changed, forgot } = await store.write(async (db) => {
      const tx = new Tx(db, deed, randomUUID)
      const value = await work(tx)
      const { tables } = await tx.finish()
      return { value, changed: featuresOfTables(tables), forgot: tx.forgot }
    })
    // The command is done; a log that could not be folded now is folded later.
    if (forgot) await store.foldLog().catch((error) => this.reportBug(procedure, error))
    this.announce(changed)
    return value
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
}
