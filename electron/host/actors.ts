import type { Store } from '#db/engine/store.ts'
import { activeAccounts } from '#db/stores/account.ts'
import type { Role } from '#db/values/role.ts'

/** The person on whose behalf a call is made. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly role: Role
}

type Known = Actor & { readonly login: string }

/**
 * Finds who asks: the account the window names, or, when it names none, the one of this
 * computer's login. A name that is nobody's, or of one who no longer works here, is never
 * taken for somebody else. Kept in memory between changes, because every call asks.
 */
export class Actors {
  readonly #store: Store
  readonly #login: string
  #known: Promise<readonly Known[]> | null = null

  constructor(store: Store, login: string) {
    this.#store = store
    this.#login = login
  }

  async find(accountId: string | null): Promise<Actor | null> {
    const accounts = await this.#accounts()
    const sought = (account: Known) =>
      accountId === null ? account.login === this.#login : account.id === accountId
    return accounts.find(sought) ?? null
  }

  /** Reads the accounts again at the next call. */
  forget(): void {
    this.#known = null
  }

  async #accounts(): Promise<readonly Known[]> {
    const known = this.#known ?? this.#store.read(activeAccounts)
    this.#known = known
    try {
      return await known
    } catch (error) {
      if (this.#known === known) this.#known = null
      throw error
    }
  }
}
