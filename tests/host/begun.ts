import type { Client } from './office.ts'

/** Asks again and again how far a work has come, until it has come somewhere. */
export async function begun(client: Client, ticket: string) {
  for (;;) {
    const progress = await client.office.progress({ ticket })
    if (progress !== null && progress.done > 0) return progress
  }
}
