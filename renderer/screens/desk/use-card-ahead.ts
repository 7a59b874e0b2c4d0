import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import type { FoundHit } from '#db/values/desk-search.ts'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'

/** The JST whose answer card a line of the box opens; null where it opens something else. */
function cardOf(hit: FoundHit): string | null {
  if (hit.kind === 'jst') return hit.id
  const ofJst = hit.kind === 'phone' && (hit.owner === 'jst' || hit.owner === 'jstContact')
  return ofJst ? hit.teryt : null
}

/** Asks for the answer card that a line opens: the host works while the screen is changed. */
export function useAskCard(): (hit: FoundHit) => void {
  const client = useQueryClient()
  const { programme } = useOffice()
  return useCallback(
    (hit) => {
      const teryt = cardOf(hit)
      if (teryt === null) return
      const input = { programmeId: programme.id, teryt }
      void client.prefetchQuery(api.desk.card.queryOptions({ input }))
    },
    [client, programme.id],
  )
}

/** Asks for the card of the line that Enter would open, once the list is drawn; null is none. */
export function useCardAhead(hit: FoundHit | null, ask: (hit: FoundHit) => void): void {
  useEffect(() => {
    if (hit === null) return
    // The next key comes first.
    const idle = requestIdleCallback(() => ask(hit))
    return () => cancelIdleCallback(idle)
  }, [hit, ask])
}
