import { useEffect, useRef } from 'react'
import type { NoteDraft } from '#db/values/desk.ts'
import { saysNothing } from '#db/values/note-said.ts'
import { client } from '../../../api.ts'
import type { Ring } from '../../../app/note-state.ts'
import type { NoteKeeper } from './note-keeper.ts'
import { useLetGo } from './use-let-go.ts'

/** Whether nothing was typed into a note since the ring: there is nothing to keep of it. */
const isUntouched = (body: NoteDraft, { body: start, begun }: Ring): boolean =>
  saysNothing(body) || (!begun && JSON.stringify(body) === JSON.stringify(start))

/**
 * A ring into which nobody typed leaves nothing behind once its note is left: folded, given up for
 * another call or another note, or closed with the window.
 */
export function useUntouchedNote(keeper: NoteKeeper, ring: Ring): void {
  const letGo = useLetGo()
  const letting = useRef(letGo)
  useEffect(() => {
    letting.current = letGo
  })
  useEffect(() => {
    const { id } = ring
    const leave = () => {
      const now = keeper.noteOf(id)
      if (now === null || !isUntouched(now.body, ring)) return
      const settled = keeper.settled(id)
      letting.current(id)
      // What the host does not hear of says nothing, and so is offered to nobody.
      void settled
        .then(async (known) => {
          if (known) await client.note.drop({ id })
        })
        .catch(() => undefined)
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [keeper, ring])
}
