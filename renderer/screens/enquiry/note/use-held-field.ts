import { useEffect } from 'react'
import type { NoteDraft } from '#db/values/desk.ts'
import type { NoteKeeper } from './note-keeper.ts'

/** The fields of a note in which words are typed, by their names in the panel. */
const typed: Readonly<Record<string, keyof NoteDraft>> = {
  caller: 'callerName',
  phone: 'callerPhone',
  question: 'question',
  answer: 'answer',
  step: 'step',
}

/** While somebody types in a field of a note, nothing from another window is put into it. */
export function useHeldField(keeper: NoteKeeper, id: string): void {
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const field = target instanceof Element ? target.closest<HTMLElement>('[data-note]') : null
      keeper.hold(id, typed[field?.dataset.note ?? ''] ?? null)
    }
    const onBlur = () => keeper.hold(id, null)
    document.addEventListener('focusin', onFocus)
    document.addEventListener('focusout', onBlur)
    return () => {
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('focusout', onBlur)
      keeper.hold(id, null)
    }
  }, [keeper, id])
}
