import type { Store } from '#db/engine/store.ts'
import { activeAccounts } from '#db/stores/account.ts'
import type { Role } from '#db/values/role.ts'

/** The person on whose behalf a call is made. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly role: Role
}

/**
 * Finds who asks: the account the window names, else the one of this computer's
 * login. Kept in memory between changes, because every call asks.
 */
export class Actors {
  readonly #store: Store
  readonly #login: string
  #known: Promise<readonly (Actor & { readonly login: string })[]> | null = null

  constructor(store: Store, login: string) {
    this.#store = store
    this.#login = login
  }

  async find(accountId: string | null): Promise<Actor | null> {
    this.#known ??= this.#store.read(activeAccounts)
    const accounts = await this.#known
    const named = accounts.find((account) => account.id === accountId)
    return named ?? accounts.find((account) => account.login === this.#login) ?? null
  }

  /** Reads the accounts again at the next call. */
  forget(): void {
    this.#known = null
  }
}
