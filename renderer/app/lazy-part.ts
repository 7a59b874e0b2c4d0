import { type ComponentType, lazy } from 'react'

/** Milliseconds before a part that could not be fetched is asked for again. */
const pause = 1_000

/**
 * A part of the frame that is fetched when it is needed. While the program is gone it is asked for
 * again and again, so that the frame stays as it is and has the part once the program is back.
 */
export const lazyPart = <P>(load: () => Promise<{ readonly default: ComponentType<P> }>) =>
  lazy(async () => {
    for (;;) {
      try {
        return await load()
      } catch (error) {
        // What was fetched and cannot be run is not mended by waiting.
        if (!(error instanceof TypeError)) throw error
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
  })
