import type { RegisterSearch } from './search.ts'

/** What the register of this window was last asked for. */
let last: RegisterSearch = {}

/** Keeps what the register's address says, for the way back from a JST. */
export const keepSearch = (search: RegisterSearch): void => {
  last = search
}

/** The register as it was left, for a link that leads back to it; all of it before it was seen. */
export const lastSearch = (): RegisterSearch => last
