import type { QueryClient } from '@tanstack/react-query'
import type { Feature } from '#electron/contract/features.ts'
import { client, connectionStore } from '../api.ts'
import { affectedBy, featureOfPart } from './feature-dependencies.ts'

/** Marks what depends on these features as out of date; resolves once what is shown is read again. */
export function refreshFeatures(queries: QueryClient, features: readonly Feature[]): Promise<void> {
  const affected = affectedBy(features)
  return queries.invalidateQueries({
    predicate: ({ queryKey: [path] }) =>
      Array.isArray(path) && affected.has(featureOfPart(String(path[0]))),
  })
}

/** Resolves once there is a line to the host. */
function connected(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      if (!signal.aborted && connectionStore.get().state !== 'ready') return
      unsubscribe()
      resolve()
    }
    const unsubscribe = connectionStore.subscribe(settle)
    signal.addEventListener('abort', settle, { once: true })
    settle()
  })
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * Listens to the host's notices of change and marks the queries of those features
 * as out of date. After a break everything is read again, for notices were missed.
 */
export async function followChanges(queries: QueryClient, signal: AbortSignal): Promise<void> {
  for (let first = true; !signal.aborted; first = false) {
    await connected(signal)
    try {
      const notices = await client.office.changes({}, { signal })
      if (!first) void queries.invalidateQueries()
      for await (const notice of notices) {
        void refreshFeatures(queries, notice.features)
      }
    } catch {
      // The line broke; the connection's own state tells the person.
    }
    // A host that ends the stream at once must not be asked in a tight loop.
    if (!signal.aborted) await pause(250)
  }
}
