import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { api, client } from '../../../api.ts'
import { useConnection } from '../../../app/connection.ts'
import type { Mark } from './door.ts'

/** A mark, or one taken back, that the store has not acknowledged. */
export interface Deed {
  readonly key: number
  readonly personId: string
  readonly kind: 'mark' | 'unmark'
  readonly state: 'saving' | 'failed'
  readonly error: unknown
}

/** A person's presence as the screen shows it. */
export interface Presence {
  readonly state: 'saved' | 'saving' | 'failed'
  /** When it was saved; null while it is not. */
  readonly mark: Mark | null
}

/** Marks that failed, by day: they wait for another try while other screens are looked at. */
const waiting = new Map<string, readonly Deed[]>()
let lastKey = 0

/**
 * Presence of a day: what the store has, with the person's own marks over it from the moment of
 * the key. Each mark goes to the store at once, one after another, and counts as saved when the
 * store has acknowledged it; one that failed stays, with its error, until it is tried again or
 * dropped, and is tried again by itself when a lost host is back.
 */
export function useMarks(dayId: string) {
  const queries = useQueryClient()
  const options = useMemo(() => api.attendance.marks.queryOptions({ input: { dayId } }), [dayId])
  const query = useQuery(options)
  const [deeds, setDeeds] = useState<readonly Deed[]>(() => waiting.get(dayId) ?? [])
  const line = useRef<Promise<unknown>>(Promise.resolve())

  const settle = useCallback((key: number, error: unknown) => {
    setDeeds((now) =>
      now.flatMap((deed) => {
        if (deed.key !== key) return [deed]
        return error === null ? [] : [{ ...deed, state: 'failed' as const, error }]
      }),
    )
  }, [])

  const send = useCallback(
    ({ key, personId, kind }: Deed) => {
      line.current = line.current.then(async () => {
        try {
          const answer =
            kind === 'mark'
              ? await client.attendance.mark({ dayId, personId })
              : await client.attendance.unmark({ dayId, personId })
          // An answer that is under way may be older than this deed; it is asked for again.
          await queries.cancelQueries({ queryKey: options.queryKey })
          queries.setQueryData(options.queryKey, (marks) => {
            const others = (marks ?? []).filter((mark) => mark.personId !== personId)
            return 'at' in answer
              ? [...others, { personId, at: answer.at, source: 'door' as const }]
              : others
          })
          settle(key, null)
          void queries.invalidateQueries({ queryKey: options.queryKey })
        } catch (error) {
          settle(key, error)
        }
      })
    },
    [dayId, options, queries, settle],
  )

  const begin = useCallback(
    (personId: string, kind: Deed['kind']) => {
      lastKey += 1
      const deed = { key: lastKey, personId, kind, state: 'saving', error: null } as const
      // What failed before for this person gives way to what is wanted now.
      setDeeds((now) => [
        ...now.filter((other) => other.personId !== personId || other.state === 'saving'),
        deed,
      ])
      send(deed)
    },
    [send],
  )

  const failed = useMemo(() => deeds.filter(({ state }) => state === 'failed'), [deeds])
  useEffect(() => {
    waiting.set(dayId, failed)
  }, [dayId, failed])
  const retry = useCallback(() => {
    setDeeds((now) =>
      now.map((deed) =>
        deed.state === 'failed' ? { ...deed, state: 'saving' as const, error: null } : deed,
      ),
    )
    for (const deed of failed) send(deed)
  }, [failed, send])

  const { state: lineState } = useConnection()
  const wasLost = useRef(false)
  useEffect(() => {
    if (lineState === 'lost') wasLost.current = true
    if (lineState !== 'ready' || !wasLost.current) return
    wasLost.current = false
    retry()
  }, [lineState, retry])

  const presence = useMemo(() => shown(query.data ?? [], deeds), [query.data, deeds])
  return {
    query,
    presence,
    failed,
    mark: useCallback((personId: string) => begin(personId, 'mark'), [begin]),
    unmark: useCallback((personId: string) => begin(personId, 'unmark'), [begin]),
    retry,
    drop: useCallback((key: number) => settle(key, null), [settle]),
  }
}

/** Who is shown as present: the store's marks, with the deeds under way over them. */
export function shown(
  marks: readonly Mark[],
  deeds: readonly Deed[],
): ReadonlyMap<string, Presence> {
  const presence = new Map<string, Presence>(
    marks.map((mark) => [mark.personId, { state: 'saved', mark }]),
  )
  for (const { personId, kind, state } of deeds) {
    const saved = presence.get(personId)?.mark ?? null
    // A mark that was refused is no presence; taking one back that was refused leaves it.
    if (state === 'failed') {
      if (kind === 'unmark' && saved !== null) presence.set(personId, { state, mark: saved })
      else if (kind === 'mark') presence.delete(personId)
    } else if (kind === 'unmark') presence.delete(personId)
    else presence.set(personId, { state, mark: saved })
  }
  return presence
}
